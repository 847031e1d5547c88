/// One thing that a turn does to the tree.
public struct EditElement: Hashable, Sendable {
    /// The line of the stream on which it begins, counted from one.
    public var line: Int
    public var action: Action

    public enum Action: Hashable, Sendable {
        /// Creates or replaces a whole file.
        case file(path: String, content: [UInt8])
        /// Creates a file that must not be there: what a unified diff means by an addition.
        case addition(path: String, content: [UInt8])
        /// Changes places of a file, one after the other.
        case edit(path: String, blocks: [SearchBlock])
        case delete(path: String)
        case rename(from: String, to: String)
        /// Adds a package to the dependencies of `package.json`, or changes its version.
        case dependency(name: String, version: String)
    }

    public init(line: Int, action: Action) {
        self.line = line
        self.action = action
    }
}

/// Lines to be found in a file, and what stands in their place afterwards.
public struct SearchBlock: Hashable, Sendable {
    /// Which of several matches is meant.
    public enum Choice: Hashable, Sendable {
        /// There must be one only.
        case unique
        /// All that do not overlap, from the top.
        case every
        /// The one of this number, counted from one.
        case number(Int)
    }

    /// Which block of its element it is, counted from one; those that could not be read count too.
    public var number: Int
    /// The line of the stream on which it begins, counted from one.
    public var line: Int
    public var choice: Choice
    /// The lines to be found. None means the end of the file.
    public var search: TextLines
    /// The lines that replace them.
    public var replace: TextLines
    /// For a hunk of a unified diff: where it says that it begins, counted from one.
    public var hint: Int?
    /// For a hunk of a unified diff that has no lines to be found, but says after which line its own go.
    public var isInsertion = false

    public init(
        number: Int, line: Int, choice: Choice = .unique, search: TextLines, replace: TextLines, hint: Int? = nil
    ) {
        self.number = number
        self.line = line
        self.choice = choice
        self.search = search
        self.replace = replace
        self.hint = hint
    }
}
