import Sites

/// Why a form was not taken. Nothing was stored.
enum FormRefusal: Error, Sendable {
    /// The site has no such form.
    case unknownForm
    /// The address takes other methods.
    case wrongMethod(allowed: String)
    /// The body is not what a form sends, or has files.
    case wrongType
    case tooLarge(limit: Int)
    case tooManyFields(limit: Int)
    /// It came from a page of another site, or nothing says from where.
    case foreign
    case limited(seconds: Int)
    /// The body took too long.
    case slow
    /// Fields are missing or wrong; what was filled in is kept for the page.
    case invalid(FormEntry)
    /// The project holds as many submissions as it may.
    case full
    /// The site has no good build yet.
    case unbuilt
    /// Something in this server failed; the log has more under this reference.
    case failed(reference: String)

    var status: Int {
        switch self {
        case .unknownForm: 404
        case .wrongMethod: 405
        case .wrongType: 415
        case .tooLarge: 413
        case .tooManyFields, .invalid: 422
        case .foreign: 403
        case .limited: 429
        case .slow: 408
        case .full: 507
        case .unbuilt: 503
        case .failed: 500
        }
    }

    /// The code for programs.
    var code: ProblemCode {
        switch self {
        case .unknownForm: .notFound
        case .wrongMethod: .methodNotAllowed
        case .wrongType: .unsupportedMediaType
        case .tooLarge: .bodyTooLarge
        case .tooManyFields, .invalid: .validationFailed
        case .foreign: .crossOrigin
        case .limited: .rateLimited
        case .slow: .badRequest
        case .full: .storageFull
        case .unbuilt: .unavailable
        case .failed: .internalError
        }
    }

    /// Whether the same, or nearly the same, may be sent again.
    var isWorthAnotherTry: Bool {
        switch self {
        case .tooLarge, .limited, .slow, .failed: true
        case .unknownForm, .wrongMethod, .wrongType, .tooManyFields, .foreign, .invalid, .full, .unbuilt: false
        }
    }

    /// How long to wait before another try, in seconds.
    var retryAfter: Int? {
        switch self {
        case .limited(let seconds): seconds
        case .unbuilt: 5
        default: nil
        }
    }
}
