import {css} from 'lit';

export const styles = css`
  .small {
    font-size: 1.125em;
  }
  .form,
  .shut {
    max-inline-size: 38em;
    display: grid;
    gap: 1.5em;
  }
  .head {
    display: grid;
    gap: 0.5em;
  }
  .head p:not(.banner) {
    color: var(--_quiet);
  }
  .banner,
  .about {
    display: flex;
    gap: 0.625em;
    align-items: flex-start;
    padding: 0.625em 0.875em;
    border-radius: var(--_radius);
    background: var(--_surface);
  }
  .head .about {
    color: inherit;
  }
  .step {
    display: grid;
    gap: 1.75em;
  }
  .field {
    display: grid;
    gap: 0.375em;
    align-content: start;
    scroll-margin-block: 6em 2em;
  }
  .field > label:not(.option),
  .label {
    font-weight: 600;
    line-height: 1.35;
  }
  .mark {
    font-weight: 400;
    color: var(--_quiet);
    white-space: nowrap;
  }
  .hint {
    color: var(--_quiet);
    font-size: 0.9375em;
    line-height: 1.4;
  }
  .actions {
    display: flex;
    flex-wrap: wrap;
    gap: 0.75em 1.25em;
    align-items: center;
  }
  .foot {
    display: grid;
    gap: 1em;
  }
  .sending:empty {
    margin-block-start: -1em;
  }
  .suggestion:empty {
    margin-block-start: -0.375em;
  }
  .notice {
    display: grid;
    gap: 0.25em;
    font-size: 0.875em;
    line-height: 1.5;
    color: var(--_quiet);
  }
  .notice summary {
    inline-size: fit-content;
    text-decoration: underline;
    text-underline-offset: 0.2em;
  }
  dl {
    display: grid;
    gap: 0.125em;
  }
  dt {
    font-weight: 600;
    margin-block-start: 0.625em;
  }
  .trap {
    position: absolute;
    inset-inline-start: -200em;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
  }
  @media print {
    .foot .actions {
      display: none;
    }
  }
`;
