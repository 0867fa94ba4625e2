/** Shapes that are as large as what is on its way. */
import { css } from 'lit';

export const skeletonStyles = css`
  .toolbar .bone {
    inline-size: 12.25rem;
    block-size: calc(var(--_control) + var(--_space) + var(--_small) * 1.5);
    margin-block: 0;
  }

  .toolbar .range.bone {
    inline-size: 9.0625rem;
  }

  .toolbar .choices.bone {
    inline-size: min(330px, 100%);
    block-size: var(--_control);
  }

  .toolbar.burning .choices.bone {
    inline-size: 431px;
  }

  .skeleton-figures .bone {
    inline-size: 96px;
    block-size: 51px;
    margin: 0;
  }

  .bone.caption {
    inline-size: 40%;
    block-size: 21px;
    margin: 0 0 calc(var(--_space) * 3);
  }

  .bone.unit {
    inline-size: 64px;
    block-size: 12px;
    margin: 4px 0;
  }

  .bone.keys {
    inline-size: 100%;
    block-size: 100px;
    margin: 4px 0;
    background: var(--_sunken);
  }

  :host([kind='burndown']) .bone.keys {
    block-size: 20px;
  }

  .plot.bone {
    block-size: auto;
    max-block-size: none;
    margin: 0;
    background: var(--_sunken);
  }

  /* What wraps in a narrow place has shapes that are as high from the start. */
  @container packmeter (max-width: 840px) {
    .bone.caption {
      block-size: 42px;
    }
  }

  @container packmeter (max-width: 700px) {
    .toolbar.burning .choices.bone {
      inline-size: 100%;
    }
  }

  @container packmeter (max-width: 640px) {
    .skeleton-figures .bone:nth-child(n + 3) {
      block-size: 80px;
    }
  }

  @container packmeter (max-width: 560px) {
    .toolbar.burning .choices.bone {
      block-size: calc(var(--_control) * 2 + var(--_space) * 2);
    }

    :host(:not([kind='burndown'])) .bone.keys {
      block-size: 300px;
    }

    .bone.caption {
      inline-size: 100%;
      block-size: 84px;
    }

    .skeleton-figures .bone:nth-child(n + 3) {
      block-size: 100px;
    }

    .toolbar .bone:is(.product, .range) {
      flex: 1 1 100%;
    }
  }
`;
