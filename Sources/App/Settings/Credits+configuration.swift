import Accounts
import Configuration
import Sites

extension Credits.Options {
    /// Reads what work costs, and what a workspace may spend.
    ///
    /// | key | variable | default |
    /// |---|---|---|
    /// | `credits.generate` | `SITEWRIGHT_CREDITS_GENERATE` | 0: a site, each direction of it, costs nothing |
    /// | `credits.edit` | `SITEWRIGHT_CREDITS_EDIT` | 0: a change costs nothing |
    /// | `limits.credits.daily` | `SITEWRIGHT_LIMITS_CREDITS_DAILY` | any number a day and workspace |
    static func read(_ reader: ConfigReader) throws -> Credits.Options {
        func price(_ key: String) throws -> Int64 {
            let price = reader.int(forKey: ConfigKey(key), default: 0)
            guard (0...1_000_000).contains(price) else {
                throw StartProblem("“\(key)” is a number of credits up to 1000000; 0 costs nothing.")
            }
            return Int64(price)
        }
        var options = Credits.Options()
        // Kinds that are free stand here too: jobs may wait that were accepted when they were not.
        options.prices = [
            SiteGeneration.kind: try price("credits.generate"), SiteEdit.kind: try price("credits.edit"),
        ]
        if let daily = reader.int(forKey: "limits.credits.daily") {
            guard (0...1_000_000_000).contains(daily) else {
                throw StartProblem(
                    "“limits.credits.daily” is a number of credits up to 1000000000; 0 leaves what is granted.")
            }
            options.daily = Int64(daily)
        }
        return options
    }
}
