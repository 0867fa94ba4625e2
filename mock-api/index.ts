/** packmeter/mock-api: a backend with a complete ledger, for tests, stories, demos, and anyone who builds a real one. */
export { Backend, createBackend, type BackendOptions, type Span } from './backend.js';
export { createFetch } from './fetch.js';
export { FAULT_NAMES, Faults, type Fault, type FaultName } from './faults.js';
export { WORLD_NAMES, type WorldName, type WorldOptions } from './worlds/index.js';
export type { Keeper, Origin } from './origin.js';
export { COMMAND_NAMES, ScriptError, parseScript, type ScriptFault, type ScriptRule } from './scripts/index.js';
export type { WorldScript } from './scripts/schema.js';
export { Ledger } from './ledger/ledger.js';
export type { Command, CommandName, Commands } from './ledger/commands.js';
export { Door, exampleSecret, tencentCloudHandlers, type DoorOptions, type Secret } from './tencent-cloud/index.js';
