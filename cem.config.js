export default {
  globs: ['src/elements/relais-*.ts'],
  outdir: '.',
  litelement: true,
  packagejson: false,
};
