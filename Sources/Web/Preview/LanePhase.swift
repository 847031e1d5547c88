import NIOHTTP1

/// Where a connection is in the exchange of requests and responses.
enum LanePhase {
    /// Between two requests.
    case ready
    /// The answer is written, the request's last part is still to come.
    case answered(closes: Bool)
    /// The application has the request.
    case exchange(Exchange)
    /// The last answer is written; whatever comes is dropped.
    case closing

    /// A request that the application answers.
    struct Exchange {
        var requestEnded = false
        var responseEnded = false
        /// Whether the connection ends with the response.
        var closes: Bool
    }
}

/// What a client does to its connection, in the order of its doing.
enum LaneArrival {
    case part(HTTPServerRequestPart)
    case failure(any Error)
    case inputClosed
}
