import { addons } from 'storybook/manager-api';
import { create } from 'storybook/theming';

addons.setConfig({ theme: create({ base: 'light', brandTitle: 'packmeter', colorPrimary: '#1257c9', colorSecondary: '#1257c9' }) });
