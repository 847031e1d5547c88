public import HTTPTypes

/// What can go wrong with a request, as programs see it. Codes are never renamed.
public enum ProblemCode: String, Hashable, Sendable, CaseIterable {
    case invalidJSON = "INVALID_JSON"
    case badRequest = "BAD_REQUEST"
    case authenticationRequired = "AUTHENTICATION_REQUIRED"
    case wrongCredentials = "WRONG_CREDENTIALS"
    case linkInvalid = "LINK_INVALID"
    case quotaExceeded = "QUOTA_EXCEEDED"
    case forbidden = "FORBIDDEN"
    case crossOrigin = "CROSS_ORIGIN"
    case notFound = "NOT_FOUND"
    case methodNotAllowed = "METHOD_NOT_ALLOWED"
    case projectLocked = "PROJECT_LOCKED"
    case idempotencyConflict = "IDEMPOTENCY_CONFLICT"
    case taken = "TAKEN"
    case notPossibleNow = "NOT_POSSIBLE_NOW"
    case notBuilt = "NOT_BUILT"
    case outdated = "OUTDATED"
    case bodyTooLarge = "BODY_TOO_LARGE"
    case unsupportedMediaType = "UNSUPPORTED_MEDIA_TYPE"
    case unknownHost = "UNKNOWN_HOST"
    case validationFailed = "VALIDATION_FAILED"
    case preconditionRequired = "PRECONDITION_REQUIRED"
    case rateLimited = "RATE_LIMITED"
    case internalError = "INTERNAL_ERROR"
    case unavailable = "UNAVAILABLE"
    case storageFull = "STORAGE_FULL"

    /// The HTTP status that goes with the code.
    public var status: HTTPResponse.Status {
        switch self {
        case .invalidJSON, .badRequest: .badRequest
        case .authenticationRequired, .wrongCredentials, .linkInvalid: .unauthorized
        case .quotaExceeded: .init(code: 402, reasonPhrase: "Payment Required")
        case .forbidden, .crossOrigin: .forbidden
        case .notFound: .notFound
        case .methodNotAllowed: .methodNotAllowed
        case .projectLocked, .idempotencyConflict, .taken, .notPossibleNow, .notBuilt: .conflict
        case .outdated: .preconditionFailed
        case .bodyTooLarge: .contentTooLarge
        case .unsupportedMediaType: .unsupportedMediaType
        case .unknownHost: .misdirectedRequest
        case .validationFailed: .unprocessableContent
        case .preconditionRequired: .preconditionRequired
        case .rateLimited: .tooManyRequests
        case .internalError: .internalServerError
        case .unavailable: .serviceUnavailable
        case .storageFull: .init(code: 507, reasonPhrase: "Insufficient Storage")
        }
    }

    /// The same few words for every problem with this code.
    public var title: String {
        switch self {
        case .invalidJSON: "The body is not JSON"
        case .badRequest: "The request cannot be read"
        case .authenticationRequired: "Sign in first"
        case .wrongCredentials: "The address or the password is wrong"
        case .linkInvalid: "The sign-in link does not work"
        case .quotaExceeded: "The credits are used up"
        case .forbidden: "Your role does not allow this"
        case .crossOrigin: "The request came from another site"
        case .notFound: "Not found"
        case .methodNotAllowed: "The address does not take this method"
        case .projectLocked: "Someone is at work on this project"
        case .idempotencyConflict: "The Idempotency-Key was used for another request"
        case .taken: "Already in use"
        case .notPossibleNow: "Not possible in this state"
        case .notBuilt: "Not built yet"
        case .outdated: "Changed in the meantime"
        case .bodyTooLarge: "The body is too large"
        case .unsupportedMediaType: "The body is of a kind that is not read here"
        case .unknownHost: "This server does not answer for that host"
        case .validationFailed: "The request is not valid"
        case .preconditionRequired: "Say which version the change is based on"
        case .rateLimited: "Too many requests"
        case .internalError: "Something went wrong"
        case .unavailable: "Not available at the moment"
        case .storageFull: "The disk is full"
        }
    }
}
