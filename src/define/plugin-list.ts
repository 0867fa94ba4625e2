/** Registers `<plugin-list>`. */
import { PluginList } from '../elements/plugin-list/plugin-list.js';
import { register } from './register.js';

register('plugin-list', PluginList);

declare global {
  interface HTMLElementTagNameMap {
    'plugin-list': PluginList;
  }
}
