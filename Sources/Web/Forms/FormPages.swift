import Sites

/// The pages that answer a form: that it arrived, or what is in the way. They need no script, and nothing of another
/// origin.
struct FormPages: Sendable {
    /// Where the style sheet of these pages is, on every site's origin.
    static let stylePath = "/__sitewright/form.css"

    let dress: SiteDress
    let words: FormWords

    /// That it arrived, with a way back to `address`.
    func thanks(for form: FormDefinition, back address: String) -> String {
        let message = words.thanks(for: form.purpose)
        return page(
            title: message.title,
            """
            <svg class="sign" viewBox="0 0 48 48" aria-hidden="true" focusable="false">\
            <circle cx="24" cy="24" r="22"/><path d="m14 25 7 7 13-15"/></svg>
            <h1>\(Self.escaped(message.title))</h1>
            <p>\(Self.escaped(message.text))</p>
            <p><a class="back" href="\(Self.escaped(address))">\(words.back)</a></p>
            """)
    }

    /// What is in the way, and the form with what was typed where that is known.
    func refusal(_ refusal: FormRefusal, of form: FormDefinition?, from page: String) -> String {
        let message = words.refusal(refusal)
        var content = """
            <h1>\(Self.escaped(message.title))</h1>
            <p>\(Self.escaped(message.text))</p>
            """
        if refusal.isWorthAnotherTry { content += "\n<p>\(words.goBack)</p>" }
        if case .invalid(let entry) = refusal, let form {
            let items = entry.problems.map { "<li>\(Self.escaped(words.problem($0)))</li>" }.joined()
            content += "\n<ul role=\"alert\">\(items)</ul>\n" + filled(form, entry, from: page)
        }
        content += "\n<p><a class=\"back\" href=\"\(Self.escaped(page))\">\(words.back)</a></p>"
        return self.page(title: message.title, content)
    }

    /// The form again.
    private func filled(_ form: FormDefinition, _ entry: FormEntry, from page: String) -> String {
        let action = "\(FormRequest.base)/\(form.name)?from=\(PercentEncoding.encode(page))"
        let known =
            form.purpose == .any
            ? entry.fields.map { FormField(name: $0.name, label: $0.label, kind: .message, isRequired: false) }
            : form.fields.filter { entry.values[$0.name] != nil }
        let faulty = Set(entry.problems.map(\.name))
        let fields = known.map { field in
            let value = entry.values[field.name] ?? ""
            let isOptional = !field.isRequired && form.purpose != .any
            let hint = isOptional ? " <small>(\(words.optional))</small>" : ""
            return """
                <label><span>\(Self.escaped(field.label))\(hint)</span>\
                \(control(field, value, isFaulty: faulty.contains(field.name)))</label>
                """
        }
        return """
            <form method="post" action="\(Self.escaped(action))">
            \(fields.joined(separator: "\n"))
            <div class="trap" aria-hidden="true"><label>\(words.trap)<input name="\(FormEntry.trap)" tabindex="-1" \
            autocomplete="off"></label></div>
            <button>\(words.sendAgain)</button>
            </form>
            """
    }

    private func control(_ field: FormField, _ value: String, isFaulty: Bool) -> String {
        let name = "name=\"\(Self.escaped(field.name))\""
        // An address or a number reads from left to right on every page.
        let direction = [.mail, .phone, .number].contains(field.kind) ? "ltr" : "auto"
        let state =
            " dir=\"\(direction)\"" + (field.isRequired ? " required" : "") + (isFaulty ? " aria-invalid=\"true\"" : "")
        switch field.kind {
        case .message:
            // A browser takes away the first line break of a text area.
            return "<textarea \(name) rows=\"5\"\(state)>\n\(Self.escaped(value))</textarea>"
        case .choice where !field.options.isEmpty:
            let options = ([""] + field.options).map { option in
                let isChosen = option == value ? " selected" : ""
                return
                    "<option value=\"\(Self.escaped(option))\"\(isChosen)>\(Self.escaped(option.isEmpty ? words.choose : option))</option>"
            }
            return "<select \(name)\(state)>\(options.joined())</select>"
        default:
            return "<input \(name) type=\"\(Self.type(of: field.kind))\" value=\"\(Self.escaped(value))\"\(state)>"
        }
    }

    /// The type of an input; a number that is none would be emptied by `number`, so it stays a text.
    private static func type(of kind: FormField.Kind) -> String {
        switch kind {
        case .mail: "email"
        case .phone: "tel"
        case .date: "date"
        case .time: "time"
        case .text, .number, .choice, .message: "text"
        }
    }

    private func page(title: String, _ content: String) -> String {
        let links = (dress.styles + [Self.stylePath]).map { "<link rel=\"stylesheet\" href=\"\(Self.escaped($0))\">" }
        return """
            <!doctype html>
            <html lang="\(words.language)" dir="\(words.direction)">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="robots" content="noindex">
            <title>\(Self.escaped(title))</title>
            <link rel="icon" href="\(Self.escaped(dress.icon ?? "data:,"))">
            \(links.joined(separator: "\n"))
            </head>
            <body class="form-answer">
            <main>
            \(content)
            </main>
            </body>
            </html>

            """
    }

    /// For text and attributes of HTML.
    static func escaped(_ text: String) -> String {
        var safe = ""
        safe.reserveCapacity(text.utf8.count)
        for character in text.unicodeScalars {
            switch character {
            case "&": safe += "&amp;"
            case "<": safe += "&lt;"
            case ">": safe += "&gt;"
            case "\"": safe += "&quot;"
            case "'": safe += "&#39;"
            default: safe.unicodeScalars.append(character)
            }
        }
        return safe
    }

    /// Loaded after the site's own styles, whose variables it uses where they are there.
    static let style = """
        .form-answer { margin: 0; min-height: 100vh; display: grid; place-items: center; background: var(--paper, Canvas);
          color: var(--ink, CanvasText); font: 1.0625rem/1.6 var(--body, system-ui, sans-serif); }
        .form-answer main { box-sizing: border-box; width: 100%; max-width: 38rem; padding: 3rem 1.5rem; }
        .form-answer h1 { margin: 0 0 0.75rem; font: var(--display-weight, 650) 2rem/1.2 var(--display, inherit);
          letter-spacing: var(--display-tracking, 0); text-wrap: balance; }
        .form-answer[dir="rtl"] h1, [dir="rtl"] .form-answer h1 { letter-spacing: 0; }
        .form-answer p { margin: 0 0 1rem; }
        .form-answer .sign { width: 3.5rem; height: 3.5rem; margin-bottom: 1.25rem; fill: none; stroke-width: 2.5;
          stroke: var(--accent-ink, currentColor); stroke-linecap: round; stroke-linejoin: round; }
        .form-answer ul { margin: 0 0 1.5rem; padding: 0.9rem 1rem 0.9rem 2.25rem; list-style: disc;
          border: 1.5px solid var(--accent-ink, currentColor); border-radius: var(--radius, 0.5rem); }
        [dir="rtl"] .form-answer ul { padding: 0.9rem 2.25rem 0.9rem 1rem; }
        .form-answer form { display: grid; gap: 1.1rem; margin: 0 0 2rem; }
        .form-answer label { display: grid; gap: 0.4rem; font-weight: 600; }
        .form-answer small { font-weight: 400; font-size: 0.875em; }
        .form-answer :is(input, textarea, select) { box-sizing: border-box; width: 100%; min-height: 3rem;
          padding: 0.65rem 0.9rem; font: inherit; font-weight: 400; color: inherit; background: var(--surface, Field);
          border: 1.5px solid var(--field-line, var(--muted, GrayText)); border-radius: min(var(--radius, 0.5rem), 0.75rem); }
        .form-answer [aria-invalid] { border-width: 3px; }
        .form-answer button { justify-self: start; min-height: 3rem; padding: 0.65rem 1.6rem; font: inherit; font-weight: 600;
          color: var(--on-accent, ButtonText); background: var(--accent, ButtonFace); cursor: pointer;
          border: 1.5px solid var(--accent, ButtonBorder); border-radius: var(--button, 0.5rem); }
        .form-answer .back { color: var(--accent-ink, LinkText); text-decoration: underline; text-underline-offset: 0.2em; }
        .form-answer :focus-visible { outline: 3px solid var(--accent-ink, Highlight); outline-offset: 3px; }
        .form-answer .trap { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }

        """
}
