import Configuration
import Jobs

extension UserLimit {
    /// Reads how many jobs of one user are at work at the same time.
    ///
    /// | key | variable | default |
    /// |---|---|---|
    /// | `limits.user.jobs` | `SITEWRIGHT_LIMITS_USER_JOBS` | 0: any number |
    /// | `limits.user.kinds` | `SITEWRIGHT_LIMITS_USER_KINDS` | all kinds |
    static func read(_ reader: ConfigReader) throws -> UserLimit? {
        let jobs = reader.int(forKey: "limits.user.jobs", default: 0)
        guard (0...100_000).contains(jobs) else {
            throw StartProblem("“limits.user.jobs” is a number up to 100000; 0 sets no limit.")
        }
        let kinds = reader.string(forKey: "limits.user.kinds", default: "")
            .split(whereSeparator: { $0 == "," || $0.isWhitespace }).map(String.init)
        guard jobs > 0 else { return nil }
        return UserLimit(jobs: jobs, kinds: kinds.isEmpty ? nil : Set(kinds))
    }
}
