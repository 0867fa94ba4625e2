/** The public names. Importing them registers nothing and changes nothing. */
export { ApiError, type ApiErrorDetails, type ApiErrorKind } from './api/api-error.js';
export type { GetToken, TokenGrant, TokenReason, TokenRequest } from './api/auth.js';
export { configure, logout, type PageSettings } from './api/configure.js';
export { createHttpSource, type HttpSourceOptions } from './api/http-source.js';
export type { CallOptions, ConditionalWriteOptions, PackSource, WriteOptions } from './api/pack-source.js';
export { define, type DefineOptions } from './define.js';
export { DeductionTable } from './elements/deduction-table/deduction-table.js';
export { ExportRecords } from './elements/export-records/export-records.js';
export { PackOverview } from './elements/pack-overview/pack-overview.js';
export { PluginList } from './elements/plugin-list/plugin-list.js';
export { RenewalSettings } from './elements/renewal-settings/renewal-settings.js';
export { UsageChart } from './elements/usage-chart/usage-chart.js';
export type { MessageKey, SomeMessages } from './i18n/locales.js';
export { PackmeterEvent, type ErrorDetail, type PackmeterEventMap, type SelectDetail } from './parts/events.js';
export { PackmeterElement } from './parts/packmeter-element.js';
