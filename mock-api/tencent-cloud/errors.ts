/** What this face of the backend refuses with: Tencent Cloud's own codes, as API 3.0 documents them. */

/** Every code that can come back. */
export const errorCodes = [
  'AuthFailure.InvalidAuthorization',
  'AuthFailure.InvalidSecretId',
  'AuthFailure.SecretIdNotFound',
  'AuthFailure.SignatureExpire',
  'AuthFailure.SignatureFailure',
  'AuthFailure.TokenFailure',
  'AuthFailure.UnauthorizedOperation',
  'FailedOperation',
  'FailedOperation.InvalidMpsUser',
  'FailedOperation.NetWorkError',
  'InternalError',
  'InvalidAction',
  'InvalidParameter',
  'InvalidParameterValue',
  'InvalidParameterValue.Service',
  'MissingParameter',
  'NoSuchVersion',
  'RequestLimitExceeded',
  'ResourceInUse',
  'UnknownParameter',
  'UnsupportedProtocol',
] as const;
export type ErrorCode = (typeof errorCodes)[number];

/** A refusal: a code for programs, a sentence for people. */
export class ApiFault extends Error {
  readonly code: ErrorCode;

  constructor(code: ErrorCode, message: string) {
    super(message);
    this.code = code;
  }
}

/** The sentence of a code that is given without one. */
export const usualMessage: Partial<Record<ErrorCode, string>> = {
  'AuthFailure.SignatureFailure': 'The provided credentials could not be validated. Please check your signature is correct.',
  'AuthFailure.TokenFailure': 'The token is missing, wrong or not one of this key.',
  'AuthFailure.UnauthorizedOperation': 'The request is not authorized.',
  'FailedOperation.InvalidMpsUser': 'Operation failed: unauthorized MPS user.',
  'FailedOperation.NetWorkError': 'Operation failed due to a network error.',
  'InvalidParameterValue.Service': 'A service parameter value error occurs.',
  FailedOperation: 'Operation failed: it was changed since it was read.',
  InternalError: 'Internal error.',
  RequestLimitExceeded: 'The number of requests exceeds the frequency limit.',
  ResourceInUse: 'Another operation is running on this resource.',
};

export const fault = (code: ErrorCode, message: string = usualMessage[code] ?? code): ApiFault => new ApiFault(code, message);
