/** Tencent Cloud API 3.0 over the same ledger: what its SDKs call, they can call here. */
export { exampleSecret, type Secret } from './callers.js';
export { Door, isForDoor, type DoorOptions, type LedgerHolder } from './door.js';
export { errorCodes, type ErrorCode } from './errors.js';
export { tencentCloudHandlers } from './handlers.js';
