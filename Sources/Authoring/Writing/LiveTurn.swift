import Jobs
import SiteModel
import Sites
import Storage

/// Shows a turn while a model writes it.
///
/// What is shown is no fact: it becomes one when the whole turn is applied, built and delivered. Each event holds all
/// that is shown, so whoever comes late or lost one needs only the next.
actor LiveTurn {
    /// As an event and the console's script have it.
    struct Shown: Encodable, Sendable {
        var job: JobID
        var project: ProjectID
        /// Counted from one; each is one answer of a model.
        var round = 1
        /// `asking`, `writing`, `checking` or `done`.
        var state = "asking"
        /// The model that writes.
        var model = ""
        /// What it says to the person.
        var text = ""
        var files: [File] = []
        /// The end of the file that is being written.
        var code: Code?
    }

    struct File: Encodable, Sendable {
        var path: String
        var lines = 0
        var isDone = false

        private enum CodingKeys: String, CodingKey {
            case path, lines
            case isDone = "done"
        }
    }

    struct Code: Encodable, Sendable {
        var path: String
        var text: String
    }

    private let project: Project
    private let sites: Sites
    private let run: RunContext
    private var shown: Shown
    private var shownAt: ContinuousClock.Instant?
    /// Shows what came within the pause, at its end.
    private var waiting: Task<Void, Never>?

    /// Between two events at least; the first is sent at once.
    private static let pause = Duration.milliseconds(120)
    private static let textLimit = 8_000
    private static let codeLimit = 2_000

    init(project: Project, sites: Sites, run: RunContext) {
        self.project = project
        self.sites = sites
        self.run = run
        shown = Shown(job: run.job.id, project: project.id)
    }

    /// A model is asked; what it wrote in an earlier round is no longer shown.
    func begin(round: Int, model: String) async throws {
        shown.round = round
        (shown.state, shown.model, shown.text, shown.files, shown.code) = ("asking", model, "", [], nil)
        try await show()
    }

    /// More of an answer.
    func take(_ events: [EditEvent]) async throws {
        for event in events { note(event) }
        guard !events.isEmpty else { return }
        let isFirst = shown.state != "writing"
        shown.state = "writing"
        if isFirst || isDue { try await show() } else { showSoon() }
    }

    /// More of an answer that is words only, or a plan.
    func take(text: String) async throws {
        if shown.text.utf8.count < Self.textLimit { shown.text += String(text.prefix(Self.textLimit)) }
        let isFirst = shown.state != "writing"
        shown.state = "writing"
        if isFirst || isDue { try await show() } else { showSoon() }
    }

    /// The answer is whole, and looked at.
    func check() async throws {
        (shown.state, shown.code) = ("checking", nil)
        try await show()
    }

    /// Nothing more comes; what there was stays in the conversation.
    func end() async throws {
        shown.state = "done"
        try await show()
    }

    private var isDue: Bool { shownAt.map { $0.duration(to: .now) >= Self.pause } ?? true }

    private func note(_ event: EditEvent) {
        switch event {
        case .prose(let text):
            guard shown.text.utf8.count < Self.textLimit else { return }
            shown.text += String(text.prefix(Self.textLimit))
        case .plan, .note, .dependency: break
        case .fileOpened(let path), .editOpened(let path):
            shown.files.append(File(path: path))
            shown.code = Code(path: path, text: "")
        case .fileGrew(let path, let text):
            grow(path, text)
        case .editBlock(let path, let block):
            let lines = block.replace
            grow(path, (0..<lines.count).map { lines.text($0) + "\n" }.joined())
        case .fileClosed, .editClosed:
            if !shown.files.isEmpty { shown.files[shown.files.count - 1].isDone = true }
        case .deletion(let path): shown.files.append(File(path: path, isDone: true))
        case .renaming(_, let path): shown.files.append(File(path: path, isDone: true))
        }
        // A stream of thousands of files is refused later; until then it must not make the events large.
        if shown.files.count > 60 { shown.files.removeFirst(shown.files.count - 60) }
    }

    private func grow(_ path: String, _ text: String) {
        if !shown.files.isEmpty {
            shown.files[shown.files.count - 1].lines += text.utf8.count { $0 == UInt8(ascii: "\n") }
        }
        shown.code = Code(path: path, text: String(((shown.code?.text ?? "") + text).suffix(Self.codeLimit)))
    }

    /// Shows what came since, also where nothing more comes for a while.
    private func showSoon() {
        guard waiting == nil else { return }
        waiting = Task {
            try? await Task.sleep(for: Self.pause)
            guard !Task.isCancelled, !run.isCancelled else { return }
            waiting = nil
            try? await show()
        }
    }

    private func show() async throws {
        waiting?.cancel()
        (waiting, shownAt) = (nil, .now)
        let object = try JSONText.encode(shown)
        try await run.write { [sites, project, run] tx in
            try sites.showTurn(object, of: project, job: run.job.id, in: tx)
        }
    }
}
