/// The pages about what a workspace has and spends, and the way between them.
struct SettingsTab {
    var label: String
    var address: String
    var isCurrent: Bool

    enum Page: String, CaseIterable {
        case models, usage, credits

        var address: String {
            switch self {
            case .models: "/settings/models"
            case .usage: "/settings/usage"
            case .credits: "/credits"
            }
        }
    }

    static func all(on page: Page, hasCredits: Bool, words: Words) -> [SettingsTab] {
        Page.allCases.filter { hasCredits || $0 != .credits }.map {
            SettingsTab(label: words["settings_\($0.rawValue)"], address: $0.address, isCurrent: $0 == page)
        }
    }
}
