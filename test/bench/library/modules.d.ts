declare module 'maplibre-gl-5/dist/maplibre-gl-csp.js' {
  import type * as maplibre from 'maplibre-gl-5';

  const library: typeof maplibre;
  export default library;
}
