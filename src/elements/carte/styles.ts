import {css} from 'lit';

export const styles = css`
  .root {
    --_height: var(--relais-carte-hauteur, 36em);
  }
  slot + [part='erreur'] {
    margin-block-start: 0.5em;
  }
  .frame {
    display: grid;
    gap: var(--_space);
  }
  .reserve.liste {
    min-block-size: 12em;
  }
  .reserve.carte,
  .frame.carte {
    min-block-size: 34em;
    align-content: start;
  }
  .reserve.carte-et-liste,
  .many.carte-et-liste {
    min-block-size: 66em;
  }
  .many.carte-et-liste {
    grid-template-rows: auto minmax(0, 1fr);
  }
  .many.carte-et-liste .body {
    grid-template-rows: minmax(14em, 1fr) auto;
  }
  .many.carte-et-liste .list {
    block-size: 0;
    min-block-size: 100%;
    max-block-size: none;
  }
  .under:not(.bare) {
    min-block-size: 3.5em;
  }
  .head {
    display: grid;
    gap: 0.25em;
  }
  .answer {
    font-size: 1.75em;
    font-variant-numeric: tabular-nums;
  }
  .tools {
    --_field: calc(1.625em + max(2.75em, 44px));
    margin-block-start: 0.5em;
  }
  .tools.pressed {
    min-block-size: 2.75em;
  }
  .tools.searched {
    min-block-size: var(--_field);
  }
  .tools.searched.pressed {
    min-block-size: calc(var(--_field) + 3.5em);
  }
  .icon {
    fill: none;
    stroke: currentColor;
    stroke-width: 1.75;
    stroke-linecap: round;
    stroke-linejoin: round;
  }
  .body {
    display: grid;
    gap: 1em;
    position: relative;
    min-inline-size: 0;
  }
  .skip {
    position: absolute;
    inset-block-start: 0.5em;
    inset-inline-start: 0.5em;
    z-index: 2;
    background: Canvas;
    color: CanvasText;
  }
  .skip:not(:focus) {
    inline-size: 1px;
    block-size: 1px;
    min-block-size: 0;
    padding: 0;
    border: 0;
    overflow: hidden;
    clip-path: inset(50%);
  }
  .fold {
    order: 2;
  }
  .fold > summary {
    padding-block: 0.5em;
    font-weight: 500;
  }
  .empty {
    padding-block: 0.5em;
  }
  .map {
    position: relative;
    block-size: min(var(--_height), 24em);
    overflow: hidden;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    background: color-mix(in srgb, currentColor 5%, transparent);
  }

  @container (inline-size > 40em) {
    .under:not(.bare) {
      min-block-size: 2.75em;
    }
    .tools.searched.pressed {
      min-block-size: var(--_field);
    }
    .carte-et-liste .body {
      grid-template-columns: minmax(17em, 22em) minmax(0, 1fr);
      gap: 1.25em;
    }
    .carte-et-liste .body,
    .many.carte-et-liste .body {
      grid-template-rows: minmax(20em, 1fr);
    }
    .frame .map {
      block-size: var(--_height);
    }
    .frame.carte-et-liste .list,
    .frame.carte-et-liste .map {
      block-size: 0;
      min-block-size: 100%;
      max-block-size: none;
    }
    .reserve.carte-et-liste,
    .frame.carte-et-liste {
      grid-template-rows: auto minmax(0, 1fr);
      min-block-size: calc(var(--_height) + 9em);
    }
    .reserve.carte,
    .frame.carte {
      min-block-size: calc(var(--_height) + 8em);
    }
  }
  @media print {
    .map,
    .tools,
    .skip,
    .fold > summary {
      display: none;
    }
    .frame.carte-et-liste,
    .frame .body {
      display: block;
      min-block-size: 0;
    }
  }
`;
