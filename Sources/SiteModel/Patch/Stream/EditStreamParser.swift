/// Reads a stream of edits as it comes, in pieces that may break anywhere, and says what is known so far.
///
/// The stream is read in whole lines: how it is cut into pieces changes nothing but the time at which a line is seen.
/// Time and memory are linear in its length.
public struct EditStreamParser: Sendable {
    /// What a line of the stream belongs to.
    enum Place: Equatable {
        /// Prose, or a fence without a path.
        case outside
        /// A `sw-file`.
        case file
        /// A `sw-edit`.
        case edit
        /// A `sw-plan` or `sw-note` of more than one line.
        case words
        /// A fenced file of a foreign format.
        case fencedFile
        /// A fence that carries a path, where it means nothing.
        case fencedProse
        /// A SEARCH/REPLACE block of a foreign format.
        case block
        /// A unified diff.
        case diff
    }

    let format: EditFormat
    var turn = Turn()
    var events: [EditEvent] = []
    var place = Place.outside
    /// The number of the line that is being read.
    var line = 0
    /// Whether an element was seen; foreign formats are prose then.
    var hasElements = false

    /// The open element: its name, path, word of closing, first line, content or blocks.
    var open = OpenElement()
    var blocks = BlockReader()
    var foreign = ForeignEdits()
    var diff = DiffReader()
    /// The fence that is open.
    var fence: OpenFence?
    /// How many fences are open within a fenced file.
    var nestedFences = 0

    /// The start of a line whose end has not come yet.
    private var pending: [UInt8] = []
    private var prose: [UInt8] = []
    private var isText = true

    public init(format: EditFormat = .auto) {
        self.format = format
    }

    /// Takes the next piece of the stream, and returns what it made known.
    public mutating func feed(_ piece: some Collection<UInt8>) -> [EditEvent] {
        let bytes = Array(piece)
        var rest = bytes[...]
        while let end = rest.firstIndex(of: UInt8(ascii: "\n")) {
            if pending.isEmpty {
                take(rest[..<end], isCut: false)
            } else {
                pending += rest[..<end]
                let whole = pending
                pending = []
                take(whole[...], isCut: false)
            }
            rest = rest[(end + 1)...]
        }
        pending += rest
        return flushed()
    }

    /// Ends the stream.
    public mutating func finish() -> Turn {
        let isCut = !pending.isEmpty
        if isCut {
            let last = pending
            pending = []
            take(last[...], isCut: true)
        }
        endStream(isLineCut: isCut)
        _ = flushed()
        var ended = turn
        if !hasElements {
            ended.elements = foreign.elements
            ended.failures += foreign.failures
        }
        if !isText {
            ended.failures.append(PatchFailure(.binary, "The stream is not UTF-8."))
        }
        ended.failures = Array(ended.failures.sorted { $0.order < $1.order }.prefix(PatchFailure.most))
        return ended
    }

    /// Takes a line of the stream, without its line end.
    /// - Parameter isCut: Whether the stream ended before the line did.
    private mutating func take(_ bytes: ArraySlice<UInt8>, isCut: Bool) {
        line += 1
        var bytes = bytes
        if line == 1, bytes.starts(with: "\u{FEFF}") { bytes = bytes.dropFirst(3) }
        if isText, bytes.contains(where: { $0 >= 0x80 }), String(validating: bytes, as: UTF8.self) == nil {
            isText = false
        }
        switch place {
        case .outside: takeOutside(bytes, isCut: isCut)
        case .file: takeInFile(bytes)
        case .edit: takeInEdit(bytes.withoutReturn)
        case .words: takeInWords(bytes.withoutReturn)
        case .fencedFile: takeInFencedFile(bytes)
        case .fencedProse:
            if let closing = FenceLine(bytes.withoutReturn), let fence, closing.closes(fence.line) {
                place = .outside
                endFence(bytes)
            } else {
                say(bytes)
            }
        case .block: takeInBlock(bytes.withoutReturn)
        case .diff: takeInDiff(bytes, isCut: isCut)
        }
    }

    /// A line that is prose.
    mutating func say(_ bytes: ArraySlice<UInt8>) {
        if let opening = fence?.waiting {
            guard !bytes.withoutReturn.isBlank else { return }
            fence?.waiting = nil
            fence?.isSaid = true
            append(opening[...])
        }
        append(bytes)
    }

    /// The line that opens a fence: it is prose when something in the fence is. One that only wraps edits is none.
    mutating func sayFence(_ bytes: ArraySlice<UInt8>) { fence?.waiting = Array(bytes) }

    /// The line that closes the fence.
    mutating func endFence(_ bytes: ArraySlice<UInt8>) {
        let isSaid = fence?.isSaid == true
        fence = nil
        if isSaid { append(bytes) }
    }

    private mutating func append(_ bytes: ArraySlice<UInt8>) {
        prose += bytes.withoutReturn
        prose.append(UInt8(ascii: "\n"))
    }

    /// Adds what is known, after the prose before it.
    mutating func tell(_ event: EditEvent) {
        flushProse()
        events.append(event)
    }

    mutating func fail(_ failure: PatchFailure, at line: Int? = nil) {
        guard turn.failures.count < PatchFailure.most else { return }
        var failure = failure
        failure.order = line ?? self.line
        turn.failures.append(failure)
    }

    private mutating func flushProse() {
        guard !prose.isEmpty else { return }
        let text = String(decoding: prose, as: UTF8.self)
        prose.removeAll(keepingCapacity: true)
        turn.prose += text
        events.append(.prose(text))
    }

    private mutating func flushed() -> [EditEvent] {
        flushGrowth()
        flushProse()
        defer { events = [] }
        return events
    }
}

/// The element that is being read.
struct OpenElement: Sendable {
    var name = ""
    var path = ""
    /// The word with which it closes, if it has one.
    var mark: String?
    var line = 0
    /// The content of a file, or the words of a plan or note.
    var content: [UInt8] = []
    /// How much of the content was told as an event.
    var told = 0
    var blocks: [SearchBlock] = []
    /// Whether something in it could not be read.
    var isBroken = false
    /// Whether it says no path.
    var isPathless = false
}

/// A fence that is open.
struct OpenFence: Sendable {
    var line: FenceLine
    var number: Int
    /// Whether anything but blank lines stands in it.
    var hasContent = false
    /// The line itself, as long as nothing in the fence is prose.
    var waiting: [UInt8]?
    /// Whether the line is in the prose.
    var isSaid = false
}

/// What foreign formats said, as long as no element has shown it to be prose.
struct ForeignEdits: Sendable {
    var elements: [EditElement] = []
    var failures: [PatchFailure] = []
    /// The last file name that stood alone on a line.
    var name: String?
    /// Whether a name was seen, and its fence has not been.
    var awaitsFence = false
    /// The file whose blocks are being numbered.
    var blocksOf: String?
    /// Whether a diff was read; a line of one that stands alone is a slip then.
    var hasDiff = false
}
