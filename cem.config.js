/** Leaves in the manifest what a webmaster or an integrator may use. */
const publicOnly = {
  name: 'relais-public-only',
  packageLinkPhase({customElementsManifest}) {
    for (const {declarations} of customElementsManifest.modules)
      for (const declaration of declarations) {
        // The analyser takes the argument of an event's constructor for its name; the doc blocks name them all.
        declaration.events = declaration.events?.filter(({description}) => description);
        declaration.members = declaration.members?.filter(
          ({name, kind, privacy, static: isStatic, attribute}) =>
            privacy !== 'private' &&
            privacy !== 'protected' &&
            !name.startsWith('#') &&
            !isStatic &&
            (kind === 'field' ? attribute : false),
        );
      }
  },
};

export default {
  globs: ['src/elements/relais-*.ts', 'src/shared/relais-element.ts'],
  outdir: '.',
  litelement: true,
  packagejson: false,
  plugins: [publicOnly],
};
