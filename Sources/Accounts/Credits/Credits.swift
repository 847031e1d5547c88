public import Storage

/// The ledger of what work costs.
///
/// Credits are set aside when work is accepted, taken when it succeeds, and given back when it does not: each time with
/// an entry, in the transaction of what happens to the work. Entries are only ever added. What they add up to is kept
/// beside them in the same transaction, and can be recomputed from them at any time.
///
/// A workspace spends the allowance of the day first, then what it was granted. An allowance belongs to a day of UTC:
/// at midnight a new one begins without anybody doing anything, because only entries of the day count against it.
///
/// The row of a workspace's balance is what all of its work meets in. Call what takes a `Transaction` by
/// `Transaction.atEnd(_:_:)` under ``key(of:)``, where the transaction locks anything else.
public struct Credits: Sendable {
    let database: Database
    public let options: Options
    private let clock: (@Sendable () -> Int64)?

    /// What there is to spend.
    public struct Options: Hashable, Sendable {
        /// What a workspace may spend on each day of UTC; nil sets no limit, and 0 leaves what is granted.
        public var daily: Int64?
        /// What work of a kind costs at most; nothing for a kind that is not here.
        public var prices: [String: Int64]

        public init(daily: Int64? = nil, prices: [String: Int64] = [:]) {
            self.daily = daily
            self.prices = prices
        }

        /// Whether anything costs anything, or there is a limit: else nobody needs to know of credits.
        public var isUsed: Bool { daily != nil || prices.values.contains { $0 > 0 } }
    }

    /// The largest amount of one grant or reservation.
    public static let largestAmount: Int64 = 1_000_000_000

    /// The database must have ``CreditsSchema/migrations``.
    /// - Parameter now: milliseconds since 1970, for tests; the default is the database's clock.
    public init(database: Database, options: Options = Options(), now: (@Sendable () -> Int64)? = nil) {
        self.database = database
        self.options = options
        self.clock = now
    }

    /// Under what a transaction does its work with the credits of a workspace at its end.
    public static func key(of workspace: WorkspaceID) -> String { "credits:\(workspace)" }

    /// The time of `tx`, in milliseconds since 1970.
    func now(_ tx: Transaction) -> Int64 { clock?() ?? tx.nowMilliseconds }
}

// MARK: Work

extension Credits {
    /// Sets credits aside for work that is accepted: from the allowance of the day, then from what was granted.
    ///
    /// Nothing is written for an amount of 0.
    /// - Throws: ``CreditsError/quotaExceeded(_:)``; the work must not be accepted then.
    public func reserve(_ amount: Int64, for work: CreditWork, in tx: Transaction) throws {
        guard amount > 0 else { return }
        let amount = min(amount, Self.largestAmount)
        let standing = try lockedStanding(of: work.workspace, tx)
        let fromDay = min(amount, standing.leftToday ?? amount)
        let fromGranted = amount - fromDay
        guard fromGranted <= standing.granted else {
            throw CreditsError.quotaExceeded(CreditShortage(needed: amount, standing: standing))
        }
        try add(
            .reserve, to: work.workspace, user: work.user, project: work.project, job: work.job, work: work.kind,
            day: standing.day, daily: -fromDay, granted: -fromGranted, tx)
        try change(work.workspace, granted: -fromGranted, reserved: amount, tx)
        try change(standing.day, of: work.workspace, by: fromDay, tx)
    }

    /// Takes what finished work has cost, and gives back the rest; nothing where nothing is set aside for it.
    /// - Parameter used: At most what was set aside is taken; nil takes all of it.
    public func settle(_ job: JobID, used: Int64? = nil, in tx: Transaction) throws {
        try close(job, .settle, used: used, in: tx)
    }

    /// Gives back what was set aside for work that came to nothing; nothing where nothing is set aside for it.
    public func release(_ job: JobID, because end: CreditEntry.BadEnd, in tx: Transaction) throws {
        try close(job, .release, used: 0, note: end.rawValue, in: tx)
    }

    /// What is given back goes to what was granted first: the allowance of its day may be over.
    private func close(_ job: JobID, _ kind: CreditEntry.Kind, used: Int64?, note: String? = nil, in tx: Transaction)
        throws
    {
        guard let open = try tx.first(Self.open(of: job)).map(CreditEntry.init) else { return }
        let reserved = -open.change
        let used = min(max(0, used ?? reserved), reserved)
        let granted = min(reserved - used, -open.granted)
        let daily = reserved - used - granted
        try lock(open.workspace, tx)
        try add(
            kind, to: open.workspace, user: open.user, project: open.project, job: job, work: open.work, day: open.day,
            daily: daily, granted: granted, used: used, closes: open.id, note: note, tx)
        try change(open.workspace, granted: granted, reserved: -reserved, used: used, tx)
        try change(open.day, of: open.workspace, by: -daily, tx)
    }

    /// What is set aside for a job.
    static func open(of job: JobID) -> SQL {
        """
        SELECT \(CreditEntry.columns) FROM credit_entry
        WHERE job_id = \(job) AND kind = 'reserve'
            AND \(isOpen)
        ORDER BY id DESC LIMIT 1
        """
    }

    /// Whether nothing closes an entry. It is a value and no condition, so that PostgreSQL looks for each entry alone by
    /// the index, and does not join the table with itself.
    static let isOpen: SQL = "(SELECT 1 FROM credit_entry AS closing WHERE closing.closes = credit_entry.id) IS NULL"
}

// MARK: Grants

extension Credits {
    /// Gives credits to a workspace. They are spent after the allowance of each day, and stay until then.
    /// - Parameters:
    ///   - amount: Less than 0 takes back what was given by mistake, as far as it is still there.
    ///   - note: What it is for, for whoever reads the ledger.
    /// - Throws: ``CreditsError``.
    @discardableResult
    public func grant(
        _ amount: Int64, to workspace: WorkspaceID, by user: UserID?, note: String? = nil, in tx: Transaction
    ) throws -> CreditEntry {
        guard amount != 0, abs(amount) <= Self.largestAmount else {
            throw CreditsError.invalid(
                field: "amount", reason: "Give a whole number of credits up to \(Self.largestAmount), and not 0.")
        }
        let note = note?.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        guard (note ?? "").count <= 200, !(note ?? "").unicodeScalars.contains(where: { $0.value < 32 }) else {
            throw CreditsError.invalid(
                field: "note", reason: "A note has at most 200 characters and no control characters.")
        }
        guard try tx.first("SELECT 1 AS one FROM workspace WHERE id = \(workspace)") != nil else {
            throw CreditsError.noWorkspace
        }
        let left = try lockedStanding(of: workspace, tx).granted
        guard left + amount >= 0 else {
            throw CreditsError.invalid(
                field: "amount", reason: "More than what is left of all grants cannot be taken back.")
        }
        let entry = try add(
            .grant, to: workspace, user: user, day: CreditDay(milliseconds: now(tx)), daily: 0, granted: amount,
            note: note?.isEmpty == true ? nil : note, tx)
        try change(workspace, granted: amount, tx)
        return entry
    }

    /// Gives credits in a transaction of its own.
    @discardableResult
    public func grant(
        _ amount: Int64, to workspace: WorkspaceID, by user: UserID?, note: String? = nil
    ) async throws -> CreditEntry {
        try await database.write { tx in try grant(amount, to: workspace, by: user, note: note, in: tx) }
    }
}
