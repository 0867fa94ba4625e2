/** Whether files may be asked for. Pure. */
import type { Capabilities } from '../contract/index.js';

/** True where the backend makes files of deductions by itself; false while that is not known. */
export const mayExport = (capabilities: Capabilities | undefined): boolean => capabilities?.operations.includes('exports.create') ?? false;
