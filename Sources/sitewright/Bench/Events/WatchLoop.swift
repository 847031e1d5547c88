import Foundation

/// What all clients of a measurement saw together.
struct WatchResult: Codable, Sendable {
    var delays_ms: Samples
    var gaps: Int
    var duplicates: Int
    var unordered: Int
    /// Connections that clients closed and opened again with the id of their last event.
    var reconnects: Int
    /// Clients that read nothing for three seconds.
    var paused: Int
    /// Connections that the server ended.
    var ended_by_server: Int
}

/// Many clients in one thread: reads all streams as they come, and lets some clients leave and come back.
struct WatchLoop {
    private enum Action { case leave, comeBack, pause, readOn }

    private struct Appointment {
        var at: UInt64
        var client: Int
        var action: Action
    }

    private let request: WatchRequest
    private let seconds: Int
    private let clients: [WatchedStream]
    /// What is waited for: the place of each client, then the input. A place of -1 is passed over.
    private var places: [pollfd]
    private var appointments: [Appointment] = []
    private var delays: [Double] = []
    private var reconnects = 0
    private var paused = 0
    private var endedByServer = 0
    /// How many events were sent, once all were.
    private var total: Int?

    init(_ request: WatchRequest, clients count: Int, seconds: Int) {
        self.request = request
        self.seconds = seconds
        clients = (0..<count).map(WatchedStream.init)
        places = [pollfd](repeating: pollfd(fd: -1, events: Int16(POLLIN), revents: 0), count: count + 1)
    }

    /// Connects all clients, says `ready`, and reads until all events have come or waiting is in vain.
    ///
    /// The starting process then writes `go`, and in the end `end` and the number of events.
    mutating func run() throws -> WatchResult {
        for client in clients { try open(client) }
        let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: 64 << 10, alignment: 16)
        defer { buffer.deallocate() }
        while !clients.allSatisfy(\.isReady) { try turn(buffer) }
        places[clients.count].fd = 0
        print("ready")
        fflush(nil)
        var deadline = UInt64.max
        while monotonicNanoseconds() < deadline {
            try turn(buffer)
            guard let total else { continue }
            if deadline == .max { deadline = monotonicNanoseconds() + 10_000_000_000 }
            if clients.allSatisfy({ $0.seenCount >= total }) { break }
        }
        let total = total ?? 0
        return WatchResult(
            delays_ms: Samples(delays), gaps: clients.map { max(0, total - $0.seenCount) }.reduce(0, +),
            duplicates: clients.map(\.duplicates).reduce(0, +), unordered: clients.map(\.unordered).reduce(0, +),
            reconnects: reconnects, paused: paused, ended_by_server: endedByServer)
    }

    /// Reads what has come within a tenth of a second at most, and keeps the appointments that are due.
    private mutating func turn(_ buffer: UnsafeMutableRawBufferPointer) throws {
        let wait = appointments.last.map { Int32(clamping: ($0.at &- min($0.at, monotonicNanoseconds())) / 1_000_000) }
        if poll(&places, nfds_t(places.count), min(wait ?? 100, 100)) > 0 {
            for index in clients.indices where places[index].revents != 0 { try read(clients[index], buffer) }
            if places[clients.count].revents != 0 { try obey() }
        }
        while let next = appointments.last, next.at <= monotonicNanoseconds() {
            appointments.removeLast()
            try keep(next)
        }
    }

    private mutating func read(_ client: WatchedStream, _ buffer: UnsafeMutableRawBufferPointer) throws {
        guard client.descriptor >= 0 else { return }
        switch client.read(into: buffer, delays: &delays) {
        case nil: break
        case .refused(let status): throw CommandFailure("The server refused a stream with \(status).")
        case .byServer:
            endedByServer += 1
            close(client)
            try open(client)
        }
    }

    // MARK: Who comes and goes

    private mutating func obey() throws {
        guard let line = readLine(), line != "go" else { return plan() }
        total = line.split(separator: " ").last.flatMap { Int($0) }
        guard total != nil else { throw CommandFailure("“\(line)” is not understood.") }
        // Nothing more is said; at its end the input would be readable for ever.
        places[clients.count].fd = -1
    }

    /// Every tenth client leaves once, and one in a hundred reads nothing for a while, each at a moment of its own.
    private mutating func plan() {
        let now = monotonicNanoseconds()
        for client in clients {
            let at = now + UInt64(Double(seconds) * 1e9 * Double.random(in: 0.1...0.7))
            if client.index % 10 == 3 { appointments.append(.init(at: at, client: client.index, action: .leave)) }
            if client.index % 100 == 7 { appointments.append(.init(at: at, client: client.index, action: .pause)) }
        }
        appointments.sort { $0.at > $1.at }
    }

    private mutating func keep(_ appointment: Appointment) throws {
        let client = clients[appointment.client]
        switch appointment.action {
        case .leave:
            close(client)
            add(.comeBack, for: client, after: UInt64.random(in: 0...500_000_000))
        case .comeBack:
            reconnects += 1
            try open(client)
        case .pause:
            paused += 1
            places[client.index].fd = -1
            add(.readOn, for: client, after: 3_000_000_000)
        case .readOn:
            client.countFromNow()
            places[client.index].fd = client.descriptor
        }
    }

    private mutating func add(_ action: Action, for client: WatchedStream, after pause: UInt64) {
        appointments.append(.init(at: monotonicNanoseconds() + pause, client: client.index, action: action))
        appointments.sort { $0.at > $1.at }
    }

    private mutating func open(_ client: WatchedStream) throws {
        try client.connect(to: request)
        places[client.index] = pollfd(fd: client.descriptor, events: Int16(POLLIN), revents: 0)
    }

    private mutating func close(_ client: WatchedStream) {
        client.disconnect()
        places[client.index] = pollfd(fd: -1, events: Int16(POLLIN), revents: 0)
    }
}
