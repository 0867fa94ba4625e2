/** What design systems put on a page, as far as the presets read it. None but Carbon and Bootstrap tells the browser its `color-scheme`, so none is told here. */

export type Variables = Readonly<Record<string, string>>;

/** By preset: the variables of each theme, by its name. */
export const pages: Readonly<Record<string, Readonly<Record<string, Variables>>>> = {
  // Ant Design 6: the default and the dark algorithm, and the default one under a brand of its own.
  'ant-design': {
    'the default algorithm': { '--ant-color-link': '#1677ff', '--ant-color-bg-container': '#ffffff', '--ant-color-text': 'rgba(0,0,0,0.88)', '--ant-color-success': '#52c41a', '--ant-color-warning': '#faad14', '--ant-color-error': '#ff4d4f' },
    'the dark algorithm': { '--ant-color-link': '#1668dc', '--ant-color-bg-container': '#141414', '--ant-color-text': 'rgba(255,255,255,0.85)', '--ant-color-success': '#49aa19', '--ant-color-warning': '#d89614', '--ant-color-error': '#dc4446' },
    'a violet brand': { '--ant-color-link': '#722ed1', '--ant-color-bg-container': '#ffffff', '--ant-color-text': 'rgba(0,0,0,0.88)' },
  },
  // Material Design 3: schemes of its own maker of colours, from the baseline and from teal and orange.
  material: {
    'baseline, light': { '--md-sys-color-primary': '#65558f', '--md-sys-color-on-primary': '#ffffff', '--md-sys-color-error': '#ba1a1a', '--md-sys-color-surface': '#fdf7ff', '--md-sys-color-on-surface': '#1d1b20', '--md-sys-color-on-surface-variant': '#49454e' },
    'baseline, dark': { '--md-sys-color-primary': '#cfbdfe', '--md-sys-color-on-primary': '#36275d', '--md-sys-color-error': '#ffb4ab', '--md-sys-color-surface': '#141218', '--md-sys-color-on-surface': '#e6e0e9', '--md-sys-color-on-surface-variant': '#cac4cf' },
    'orange, light': { '--md-sys-color-primary': '#8f4c38', '--md-sys-color-on-primary': '#ffffff', '--md-sys-color-error': '#ba1a1a', '--md-sys-color-surface': '#fff8f6', '--md-sys-color-on-surface': '#231917', '--md-sys-color-on-surface-variant': '#53433f' },
    'teal, dark': { '--md-sys-color-primary': '#80d5d4', '--md-sys-color-on-primary': '#003737', '--md-sys-color-error': '#ffb4ab', '--md-sys-color-surface': '#0e1514', '--md-sys-color-on-surface': '#dde4e3', '--md-sys-color-on-surface-variant': '#bec9c8' },
  },
  // Carbon 11: its four themes.
  carbon: {
    White: { '--cds-link-primary': '#0f62fe', '--cds-background': '#ffffff', '--cds-layer-01': '#f4f4f4', '--cds-text-primary': '#161616', '--cds-text-secondary': '#525252', '--cds-text-error': '#da1e28', '--cds-support-success': '#24a148', '--cds-support-success-inverse': '#42be65' },
    'Gray 10': { '--cds-link-primary': '#0f62fe', '--cds-background': '#f4f4f4', '--cds-layer-01': '#ffffff', '--cds-text-primary': '#161616', '--cds-text-secondary': '#525252', '--cds-text-error': '#da1e28', '--cds-support-success': '#24a148', '--cds-support-success-inverse': '#42be65' },
    'Gray 90': { '--cds-link-primary': '#78a9ff', '--cds-background': '#262626', '--cds-layer-01': '#393939', '--cds-text-primary': '#f4f4f4', '--cds-text-secondary': '#c6c6c6', '--cds-text-error': '#ffb3b8', '--cds-support-success': '#42be65', '--cds-support-success-inverse': '#24a148' },
    'Gray 100': { '--cds-link-primary': '#78a9ff', '--cds-background': '#161616', '--cds-layer-01': '#262626', '--cds-text-primary': '#f4f4f4', '--cds-text-secondary': '#c6c6c6', '--cds-text-error': '#ff8389', '--cds-support-success': '#42be65', '--cds-support-success-inverse': '#24a148' },
  },
  // Bootstrap 5.3: its two modes, and a brand.
  bootstrap: {
    light: { '--bs-link-color': '#0d6efd', '--bs-body-bg': '#fff', '--bs-body-color': '#212529', '--bs-border-color': '#dee2e6' },
    dark: { '--bs-link-color': '#6ea8fe', '--bs-body-bg': '#212529', '--bs-body-color': '#dee2e6', '--bs-border-color': '#495057' },
    'a violet brand': { '--bs-link-color': '#6f42c1', '--bs-body-bg': '#f8f9fa', '--bs-body-color': '#212529' },
  },
};

/** The variable of each design system that the ground is taken from. */
export const grounds: Variables = { 'ant-design': '--ant-color-bg-container', material: '--md-sys-color-surface', carbon: '--cds-background', bootstrap: '--bs-body-bg' };
