import Foundation

extension ModelServer {
    /// Answers a request to the server about itself, as tests in other languages make them.
    ///
    /// | request | does |
    /// |---|---|
    /// | `POST /__control/replies` | adds replies: an array of ``ScriptedReply`` |
    /// | `POST /__control/always` | sets the reply to every other request |
    /// | `POST /__control/reset` | forgets both, and what was seen |
    /// | `POST /__control/release` | lets held replies go on |
    /// | `GET /__control/requests` | what was seen, how many clients hung up, and when frames were sent |
    func control(_ request: SeenRequest) -> String {
        let body = Data(request.body.utf8)
        switch request.path {
        case "/__control/replies":
            guard let replies = try? JSONDecoder().decode([ScriptedReply].self, from: body) else { return problem }
            reply(replies)
        case "/__control/always":
            guard let reply = try? JSONDecoder().decode(ScriptedReply.self, from: body) else { return problem }
            replyAlways(reply)
        case "/__control/reset": reset()
        case "/__control/release": release()
        case "/__control/requests":
            let seen = requests.map { seen -> [String: Any] in
                ["method": seen.method, "path": seen.path, "headers": seen.headers, "body": seen.json ?? seen.body]
            }
            return json(["requests": seen, "hang_ups": hangUps, "sent": sentTimes])
        default: return problem
        }
        return json(["ok": true])
    }

    private var problem: String { json(["ok": false]) }
}
