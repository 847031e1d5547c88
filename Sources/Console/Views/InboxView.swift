import Foundation
import SiteModel
import Sites
import Storage

/// What visitors have sent with the forms of a site.
struct InboxView {
    var head: ProjectHead
    var id: String
    var slug: String
    var parts: String
    var mayEdit: Bool
    /// Why the last thing was refused.
    var problem: String?
    var isSpam: Bool
    var isUnreadOnly: Bool
    var form: String
    var search: String
    var isFiltered: Bool
    var unread: Int?
    var unreadWords: String
    var folders: [Link]
    var forms: [Form]
    var hasForms: Bool
    var lines: [Line]
    var isEmpty: Bool
    /// Nothing has ever arrived.
    var isNew: Bool
    /// The forms that the site has, in words; nil where it has none.
    var siteForms: String?
    var older: String?
    var newest: String?
    var hasOpen: Bool
    var open: Message?

    struct Link {
        var label: String
        var address: String
        var isCurrent: Bool
    }

    struct Form {
        var value: String
        var label: String
        var isChosen: Bool
    }

    /// One submission in the list.
    struct Line {
        var address: String
        var sender: String
        var form: String
        var start: String
        var at: String
        var atISO: String
        var isUnread: Bool
        var isOpen: Bool
    }

    /// The submission that is open.
    struct Message {
        var id: String
        var sender: String
        var form: String
        var page: String
        var pageURL: String
        var at: String
        var atISO: String
        var fields: [Field]
        var replyAddress: String?
        var mail: String?
        var isUnread: Bool
        var isSpam: Bool
        var back: String
    }

    struct Field {
        var label: String
        var value: String
    }

    /// What was asked for.
    struct Asked {
        var filter = SubmissionFilter()
        var before: SubmissionID?
        var open: Submission?
        var problem: String?

        /// The same view, for an address. It begins with a question mark, or is empty.
        func query(before: SubmissionID? = nil, spam: Bool? = nil) -> String {
            var parts: [String] = []
            if let form = filter.form { parts.append("form=\(form.forQuery)") }
            if let search = filter.search { parts.append("q=\(search.forQuery)") }
            if filter.unread { parts.append("unread=1") }
            if spam ?? filter.spam { parts.append("spam=1") }
            if let before { parts.append("before=\(before)") }
            return parts.isEmpty ? "" : "?" + parts.joined(separator: "&")
        }
    }
}

extension InboxView {
    static let pageSize = 30

    /// - Parameter found: One more than a page where there is more.
    init(_ facts: ProjectFacts, _ asked: Asked, found: [Submission], forms: [FormCount], words: Words) {
        let project = facts.project
        let address = "/projects/\(project.slug)/inbox"
        let shown = found.prefix(Self.pageSize)
        head = ProjectHead(facts, panel: .inbox, isDesk: false, words: words)
        id = project.id.description
        slug = project.slug
        let query = asked.query(before: asked.before)
        let place = asked.open.map { "\(address)/\($0.id)" } ?? address
        parts = place + (query.isEmpty ? "?" : query + "&") + "view=parts"
        mayEdit = facts.mayEdit
        problem = asked.problem
        isSpam = asked.filter.spam
        isUnreadOnly = asked.filter.unread
        form = asked.filter.form ?? ""
        search = asked.filter.search ?? ""
        isFiltered = asked.filter.form != nil || asked.filter.search != nil || asked.filter.unread
        unread = facts.unread > 0 ? facts.unread : nil
        unreadWords = words.count("project_count_inbox", facts.unread)
        folders = [false, true].map { spam in
            Link(
                label: words[spam ? "inbox_spam" : "inbox_messages"],
                address: address + (spam ? "?spam=1" : ""), isCurrent: spam == asked.filter.spam)
        }
        self.forms = forms.map {
            Form(value: $0.form, label: "\($0.label) (\($0.count))", isChosen: $0.form == asked.filter.form)
        }
        hasForms = forms.count > 1
        lines = shown.map { one in
            let moment = Moment(one.receivedAt)
            return Line(
                address: "\(address)/\(one.id)\(query)", sender: one.sender ?? words["inbox_no_name"],
                form: one.formLabel, start: one.start, at: moment.words, atISO: moment.iso, isUnread: one.isUnread,
                isOpen: one.id == asked.open?.id)
        }
        isEmpty = shown.isEmpty
        isNew = isEmpty && forms.isEmpty && !isFiltered && !isSpam
        siteForms = facts.spec.flatMap { Self.forms(of: $0, words) }
        older = found.count > Self.pageSize ? shown.last.map { address + asked.query(before: $0.id) } : nil
        newest = asked.before == nil ? nil : address + asked.query()
        hasOpen = asked.open != nil
        open = asked.open.map { Message($0, origin: facts.previewOrigin, back: address + query, words: words) }
    }

    /// The sections of a site that visitors can write with.
    private static func forms(of spec: SiteSpec, _ words: Words) -> String? {
        var found: [String] = []
        for page in spec.pages {
            for section in page.sections {
                let isForm =
                    section.kind == .newsletter || section.kind == .signUp
                    || (section.kind == .contact && section.content.text("form") != nil)
                guard isForm else { continue }
                found.append(
                    words("inbox_form_on", ["form": words["section_\(section.kind.rawValue)"], "page": page.label]))
            }
        }
        return found.isEmpty ? nil : found.joined(separator: words["inbox_form_and"])
    }
}

extension InboxView.Message {
    init(_ submission: Submission, origin: String, back: String, words: Words) {
        let moment = Moment(submission.receivedAt)
        id = submission.id.description
        sender = submission.sender ?? words["inbox_no_name"]
        form = submission.formLabel
        page = submission.page
        pageURL = origin + submission.page
        at = moment.words
        atISO = moment.iso
        fields = submission.fields.filter { !$0.value.isEmpty }.map {
            InboxView.Field(label: $0.label, value: $0.value)
        }
        mail = submission.mail
        replyAddress = submission.mail.map {
            "mailto:\($0.forQuery)?subject=\(words("inbox_reply_subject", ["form": submission.formLabel]).forQuery)"
        }
        isUnread = submission.isUnread
        isSpam = submission.isSpam
        self.back = back
    }
}

extension Submission {
    /// The first field with one of these names that was filled in.
    private func value(_ names: String...) -> String? {
        fields.first { names.contains($0.name) && !$0.value.isEmpty }?.value
    }

    /// The address of who sent it, if it can be one.
    var mail: String? {
        let found = value("mail", "email", "e-mail") ?? fields.first { $0.value.looksLikeMail }?.value
        return found.flatMap { $0.looksLikeMail ? $0 : nil }
    }

    /// Who sent it, as far as it says.
    var sender: String? {
        value("name") ?? mail ?? fields.first { !$0.value.isEmpty }.map { String($0.value.prefix(80)) }
    }

    /// The first words of what it says.
    var start: String {
        let text =
            value("message")
            ?? fields.filter { !$0.value.isEmpty && $0.value != sender }.map {
                "\($0.label): \($0.value)"
            }.joined(separator: " · ")
        return String(text.split(whereSeparator: \.isWhitespace).joined(separator: " ").prefix(140))
    }
}

extension String {
    /// The text as a part of an address's query.
    var forQuery: String {
        addingPercentEncoding(
            withAllowedCharacters: .alphanumerics.intersection(CharacterSet(charactersIn: "\0"..."\u{7F}")))
            ?? ""
    }

    fileprivate var looksLikeMail: Bool {
        let parts = split(separator: "@", omittingEmptySubsequences: false)
        return parts.count == 2 && !parts[0].isEmpty && parts[1].contains(".") && !contains(where: \.isWhitespace)
            && utf8.count <= 254
    }
}
