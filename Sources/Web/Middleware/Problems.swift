import HTTPTypes
import Hummingbird

/// Turns every error into a problem, with the headers of any other response of the console.
///
/// It keeps the error for the log, which is further out.
struct Problems: RouterMiddleware {
    let services: WebServices
    let known: KnownRoutes

    func handle(
        _ request: Request, context: AppRequestContext, next: (Request, AppRequestContext) async throws -> Response
    ) async throws -> Response {
        do {
            return try await services.explaining { try await next(request, context) }
        } catch {
            let problem = wrongMethod(request, context, error) ?? ProblemError(error)
            context.failure = problem.underlying ?? problem
            return .problem(problem, id: context.id)
        }
    }

    /// The router does not tell an unknown address from a method that a known one does not take.
    private func wrongMethod(_ request: Request, _ context: AppRequestContext, _ error: any Error) -> ProblemError? {
        guard context.endpointPath == "NotFound", let error = error as? HTTPError, error.status == .notFound,
            let methods = known.methods(of: request.uri.path)
        else { return nil }
        return ProblemError(.methodNotAllowed, "This address takes \(methods).", headers: [.allow: methods])
    }
}
