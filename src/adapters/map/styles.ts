/** The few rules that the map library needs; its own sheet is 72 kB of controls that we do not use. */
const rules = `
.maplibregl-map { overflow: hidden; -webkit-tap-highlight-color: transparent; }
.maplibregl-canvas-container, .maplibregl-canvas { position: absolute; inset: 0; }
.maplibregl-canvas { inset: 0 auto auto 0; }
.maplibregl-canvas:focus-visible { outline: 3px solid #0b57d0; outline-offset: -3px; box-shadow: inset 0 0 0 5px #fff; }
.maplibregl-canvas-container.maplibregl-interactive { cursor: grab; user-select: none; -webkit-user-select: none; }
.maplibregl-canvas-container.maplibregl-interactive:active { cursor: grabbing; }
.maplibregl-touch-zoom-rotate, .maplibregl-touch-zoom-rotate .maplibregl-canvas { touch-action: pan-x pan-y; }
.maplibregl-touch-drag-pan, .maplibregl-touch-drag-pan .maplibregl-canvas { touch-action: pinch-zoom; }
.maplibregl-touch-zoom-rotate.maplibregl-touch-drag-pan,
.maplibregl-touch-zoom-rotate.maplibregl-touch-drag-pan .maplibregl-canvas { touch-action: none; }
.maplibregl-touch-drag-pan.maplibregl-cooperative-gestures,
.maplibregl-touch-drag-pan.maplibregl-cooperative-gestures .maplibregl-canvas { touch-action: pan-x pan-y; }
.maplibregl-control-container { display: none; }
.maplibregl-boxzoom { position: absolute; inset: 0 auto auto 0; border: 2px dotted #202020; background: #fff; opacity: 0.5; }
.maplibregl-cooperative-gesture-screen {
  position: absolute; inset: 0; z-index: 1; display: grid; place-content: center; padding: 1em;
  background: rgb(0 0 0 / 55%); color: #fff; font-size: 1.125em; text-align: center; opacity: 0; pointer-events: none;
}
.maplibregl-cooperative-gesture-screen.maplibregl-show { opacity: 1; }
.maplibregl-mobile-message { display: none; }
@media (hover: none), (pointer: coarse) {
  .maplibregl-desktop-message { display: none; }
  .maplibregl-mobile-message { display: block; }
}
@media (prefers-reduced-motion: no-preference) {
  .maplibregl-cooperative-gesture-screen { transition: opacity 0.6s 0.6s; }
  .maplibregl-cooperative-gesture-screen.maplibregl-show { transition: opacity 0.1s; }
}
`;

let sheet: CSSStyleSheet | undefined;

/** Gives the rules to a shadow root, once. */
export function adoptMapStyles(root: ShadowRoot) {
  if (!sheet) {
    sheet = new CSSStyleSheet();
    sheet.replaceSync(rules);
  }
  if (!root.adoptedStyleSheets.includes(sheet)) root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
}
