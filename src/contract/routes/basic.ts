/** Routes: what every element asks. */
import { Capabilities } from '../capabilities.js';
import { Catalogue } from '../catalogue.js';
import { Pack, PackList } from '../pack.js';

export const basicRoutes = {
  getCapabilities: { method: 'GET', path: '/capabilities', answer: Capabilities },
  getCatalogue: { method: 'GET', path: '/catalogue', answer: Catalogue },
  listPacks: { method: 'GET', path: '/packs', answer: PackList },
  getPack: { method: 'GET', path: '/packs/{id}', answer: Pack },
} as const;
