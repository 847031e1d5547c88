import SiteModel
import Storage

@testable import Sites

/// The files of a small site with a form of each kind.
enum FormSite {
    static let files: [String: String] = [
        "site.json": """
        {"language": "en", "direction": "ltr", "brand": {"name": "Aurora"}, "seed": "1", "pages": [
          {"id": "home", "path": "/", "sections": [
            {"id": "hero", "kind": "hero", "layout": "split"}, {"id": "news", "kind": "newsletter", "layout": "band"}]},
          {"id": "contact", "path": "/contact", "sections": [
            {"id": "form", "kind": "contact", "layout": "split"}, {"id": "party", "kind": "signUp", "layout": "card"},
            {"id": "odd", "kind": "somethingNew", "layout": "x"}, {"id": "ways", "kind": "contact", "layout": "simple"}]}]}
        """,
        "src/content/en/site.json": """
        {"tagline": "Bread", "shared": {}, "words": {"name": "Your name", "mail": "Your e-mail", "message": "Message"}}
        """,
        "src/content/en/home.json": """
        {"label": "Home", "title": "Home", "description": "", "sections": {
          "hero": {"heading": "Bread"}, "news": {"heading": "News of the oven", "label": "Where to", "send": "Join"}}}
        """,
        "src/content/en/contact.json": """
        {"label": "Contact", "title": "Contact", "description": "", "sections": {
          "form": {"heading": "Write to us", "name": "What are you called?", "mail": "owner@example.org", "send": "Go"},
          "ways": {"heading": "Call us", "phone": "123"},
          "party": {"heading": "Come to the party", "send": "Reply", "fields": [
            {"id": "field-1", "label": "Who?", "kind": "text", "required": "yes"},
            {"id": "field-2", "label": "How many people?", "kind": "number"},
            {"id": "field-3", "label": "To eat", "kind": "choice", "options": "Fish\\nBeans"},
            {"id": "field-4", "label": "A word", "kind": "message"}]}}}
        """,
    ]
}

extension SitesFixture {
    /// Stores a message with these values by label, and returns it.
    @discardableResult
    func receive(
        _ values: KeyValuePairs<String, String> = ["Your name": "Ana", "Message": "Hello"],
        form: String = "contact.form", label: String = "Write to us", isSpam: Bool = false, of project: Project
    ) async throws -> Submission {
        try await sites.receive(
            SubmissionDraft(
                form: form, formLabel: label,
                fields: values.enumerated().map {
                    SubmissionField(name: "f\($0.offset)", label: $0.element.key, value: $0.element.value)
                },
                page: "/contact", language: "en", isSpam: isSpam),
            of: project.id)
    }

    /// The values of the first field of what a filter finds, the newest first.
    func found(_ filter: SubmissionFilter, of project: Project) async throws -> [String] {
        try await sites.submissions(of: project.slug, in: workspace, filter: filter).map { $0.fields[0].value }
    }
}
