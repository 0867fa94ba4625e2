/** Every check, area by area, in the order in which a report tells them. */
import type { Check } from '../check.js';
import * as around from './around.js';
import * as capabilities from './capabilities.js';
import * as chain from './chain.js';
import * as cors from './cors.js';
import * as deductions from './deductions.js';
import * as directory from './directory.js';
import * as exports from './exports.js';
import * as filters from './filters.js';
import * as life from './life.js';
import * as limits from './limits.js';
import * as money from './money.js';
import * as packs from './packs.js';
import * as paging from './paging.js';
import * as problems from './problems.js';
import * as protocol from './protocol.js';
import * as ranges from './ranges.js';
import * as renewals from './renewals.js';
import * as requests from './requests.js';
import * as shapes from './shapes.js';
import * as snapshots from './snapshots.js';
import * as sorting from './sorting.js';
import * as spending from './spending.js';
import * as summary from './summary.js';
import * as uncovered from './uncovered.js';
import * as usage from './usage.js';
import * as writes from './writes.js';

export const checks: readonly Check[] = [
  shapes,
  protocol,
  capabilities,
  requests,
  problems,
  limits,
  paging,
  around,
  snapshots,
  sorting,
  filters,
  ranges,
  packs,
  life,
  deductions,
  chain,
  summary,
  uncovered,
  usage,
  money,
  renewals,
  directory,
  cors,
  writes,
  exports,
  spending,
].flatMap((area) => area.checks);
