/** Registers `<pack-overview>`. */
import { PackOverview } from '../elements/pack-overview/pack-overview.js';
import { register } from './register.js';

register('pack-overview', PackOverview);

declare global {
  interface HTMLElementTagNameMap {
    'pack-overview': PackOverview;
  }
}
