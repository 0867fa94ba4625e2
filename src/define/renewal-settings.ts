/** Registers `<renewal-settings>`. */
import { RenewalSettings } from '../elements/renewal-settings/renewal-settings.js';
import { register } from './register.js';

register('renewal-settings', RenewalSettings);

declare global {
  interface HTMLElementTagNameMap {
    'renewal-settings': RenewalSettings;
  }
}
