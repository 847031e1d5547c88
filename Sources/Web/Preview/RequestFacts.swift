import NIOHTTP1

extension HTTPVersion {
    /// Whether this is before HTTP/1.1: no `Host`, no chunks, and connections end with a response unless kept alive.
    var isOld: Bool { major < 1 || major == 1 && minor < 1 }
}

/// What a request's head says about the connection and the way it must take.
struct RequestFacts {
    /// The value of `Host`, or nothing.
    private(set) var host = ""
    private(set) var hasBody = false
    private(set) var hasUpgrade = false
    private(set) var expectsContinue = false

    /// Whether there is the one `Host` that HTTP/1.1 demands, and at most one otherwise.
    let hasValidHost: Bool

    init(_ head: HTTPRequestHead) {
        var hosts = 0
        for (name, value) in head.headers {
            switch name.utf8.count {
            case 4 where name.isField("host"):
                host = value
                hosts += 1
            case 6 where name.isField("expect"): expectsContinue = value.lowercased() == "100-continue"
            case 7 where name.isField("upgrade"): hasUpgrade = true
            case 14 where name.isField("content-length"): hasBody = value != "0"
            case 17 where name.isField("transfer-encoding"): hasBody = true
            default: break
            }
        }
        if head.version.isOld {
            expectsContinue = false
            hasValidHost = hosts <= 1
        } else {
            hasValidHost = hosts == 1
        }
    }
}
