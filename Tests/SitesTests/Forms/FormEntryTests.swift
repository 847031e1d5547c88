import Testing

@testable import Sites

@Suite struct FormEntryTests {
    private static func field(
        _ name: String, _ kind: FormField.Kind = .text, required: Bool = false, options: [String] = []
    ) -> FormField {
        FormField(name: name, label: name.uppercased(), kind: kind, isRequired: required, options: options)
    }

    private static let contact = FormDefinition(
        name: "a.b", purpose: .contact, label: "Write", page: "/",
        fields: [
            field("name", required: true), field("mail", .mail, required: true), field("phone", .phone),
            field("message", .message, required: true),
        ])

    private func entry(_ values: KeyValuePairs<String, String>, _ form: FormDefinition = contact) -> FormEntry {
        FormEntry(values.map { FormEntry.Pair(name: $0.key, value: $0.value) }, for: form)
    }

    private func single(_ kind: FormField.Kind, _ value: String, options: [String] = []) -> [FormEntry.Fault] {
        let form = FormDefinition(
            name: "a.b", purpose: .signUp, label: "", page: "/", fields: [Self.field("x", kind, options: options)])
        return entry(["x": value], form).problems.map(\.fault)
    }

    @Test func keepsTheFormsFieldsInItsOrderWithItsLabels() {
        let entry = entry([
            "message": " Hello\r\nthere ", "mail": "ana@example.org", "name": "Ana\u{7}", "other": "dropped",
            "phone": "",
        ])
        #expect(entry.problems.isEmpty && !entry.isSpam)
        #expect(
            entry.fields == [
                SubmissionField(name: "name", label: "NAME", value: "Ana"),
                SubmissionField(name: "mail", label: "MAIL", value: "ana@example.org"),
                SubmissionField(name: "message", label: "MESSAGE", value: "Hello\nthere"),
            ])
    }

    @Test func whatIsMissingIsNamedAndTheRestIsKept() {
        let entry = entry(["name": "  ", "mail": "ana", "message": "Hello"])
        #expect(entry.problems.map(\.name) == ["name", "mail"])
        #expect(entry.problems.map(\.fault) == [.missing, .noMail])
        #expect(entry.values == ["name": "", "mail": "ana", "message": "Hello"])
    }

    @Test(arguments: ["a@b", "ana@example.org", "o'neil+x@mail.example.co.uk", "ж@почта.рф"])
    func looksLikeMail(_ text: String) {
        #expect(single(.mail, text) == [])
    }

    @Test(arguments: [
        "a", "@b", "a@", "a@b@c", "a b@c.d", "a@b..c", "a@.b", "<a@b.c>", "a@b.c, d@e.f",
        "a@b.c\nBcc: all@example.org", String(repeating: "a", count: 251) + "@b.c",
    ])
    func doesNotLookLikeMail(_ text: String) {
        #expect(single(.mail, text) == [.noMail])
    }

    @Test func kindsAreChecked() {
        #expect(single(.number, "4") == [] && single(.number, "-4.5") == [] && single(.number, "٤") == [])
        #expect(single(.number, "four") == [.noNumber] && single(.number, "1e999") == [.noNumber])
        #expect(single(.number, "nan") == [.noNumber] && single(.number, "0x10") == [.noNumber])
        #expect(single(.phone, "+351 21 000") == [] && single(.phone, "٠٢١ ٣٤٥") == [])
        #expect(single(.phone, "call me") == [.noPhone])
        #expect(single(.choice, "Fish", options: ["Fish", "Beans"]) == [])
        #expect(single(.choice, "Meat", options: ["Fish", "Beans"]) == [.noChoice])
        #expect(single(.message, String(repeating: "x", count: 10_000)) == [])
        #expect(single(.message, String(repeating: "x", count: 10_001)) == [.tooLong(limit: 10_000)])
        #expect(single(.text, String(repeating: "x", count: 1_001)) == [.tooLong(limit: 1_000)])
        #expect(single(.text, "") == [.missing], "A form with nothing in it is not worth sending")
    }

    @Test func theTrapTellsAndIsNotStored() {
        let entry = entry(["name": "Bot", "mail": "b@c.d", "message": "pills", "website": "http://x"])
        #expect(entry.isSpam)
        #expect(!entry.fields.contains { $0.name == "website" })
        let empty = self.entry(["name": "Ana", "mail": "b@c.d", "message": "Hi", "website": ""])
        #expect(!empty.isSpam)
    }

    @Test func aFormThatIsNotKnownTakesFieldsAsTheyCome() {
        let any = FormDefinition(name: "x", purpose: .any, label: "x", page: "/", fields: [])
        let entry = entry(["b": "2", "a": "1", "": "x", "c": " ", "website": ""], any)
        #expect(entry.fields.map(\.label) == ["b", "a"])
        #expect(entry.problems.isEmpty)
        #expect(self.entry([:], any).problems.map(\.fault) == [.missing])
    }

    @Test func noNULReachesTheDatabase() {
        let entry = entry(["name": "A\0na", "mail": "b@c.d", "message": "x\0y"])
        #expect(entry.fields.map(\.value) == ["Ana", "b@c.d", "xy"])
    }
}
