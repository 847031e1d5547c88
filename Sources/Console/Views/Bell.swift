import Notifications
import Storage

/// The bell in the head of every page.
struct Bell {
    /// How many are unread, as there is room for; nil for none.
    var bellCount: String?
    /// What the bell is, for who does not see it.
    var bellWords: String
    /// The newest that is unread, in words, for the announcement.
    var newest: String?

    init(unread: Int, newest: NotificationRecord? = nil, words: Words) {
        bellCount = unread > 99 ? "99+" : unread > 0 ? "\(unread)" : nil
        bellWords = unread > 0 ? words.count("notes_bell", unread) : words["notes_title"]
        self.newest = newest?.sentence(in: words.language.ofNotifications)
    }
}

extension Language {
    var ofNotifications: NotificationLanguage { self == .arabic ? .arabic : .english }
}
