/// What the messages of tools mean, for people who do not know the tools.
enum DiagnosticCause {
    static func plainWords(for message: String, step: BuildStep) -> String {
        for (mark, cause) in causes where message.contains(mark) { return cause }
        return switch step {
        case .types: "A value is used in a way that its type does not allow."
        case .styles: "The style sheet has a mistake here."
        case .bundle: "The code has a mistake here."
        case .prerender: "The pages could not be rendered; the code failed while it ran."
        case .sharePicture: "The picture for shared links, public/og.svg, could not be drawn."
        case .extract, .dependencies, .publish: "The project cannot be built as it is."
        }
    }

    /// The first mark that a message contains names its cause.
    private static let causes: [(mark: String, cause: String)] = [
        ("Could not resolve", "A file or package is imported that is not in the project."),
        ("Can't resolve", "A file or package is imported that is not in the project."),
        ("Cannot find module", "A file or package is imported that is not in the project."),
        ("No matching export", "A name is imported that the other file does not export."),
        ("has no exported member", "A name is imported that the other file does not export."),
        ("Unterminated string", "A quotation mark that closes a text is missing."),
        ("Unterminated template", "A backtick that closes a text is missing."),
        ("Unexpected end of file", "Something that was opened is never closed: look for a missing bracket or tag."),
        ("closing tag", "A tag of JSX is opened and not closed, or closed by another name."),
        ("Missing closing }", "A brace that closes a block of styles is missing."),
        ("Unclosed", "Something that was opened is never closed: look for a missing bracket or quotation mark."),
        ("Cannot apply unknown utility class", "A class of Tailwind is applied that does not exist."),
        ("Multiple exports with the same name", "Two exports of one file have the same name."),
        ("has already been declared", "The same name is declared twice."),
        ("is not defined", "A name is used that nothing declares or imports."),
        ("Cannot find name", "A name is used that nothing declares or imports."),
        ("is not a function", "Something is called that is not a function."),
        ("undefined is not an object", "A value is missing where the code expects an object."),
        ("Cannot read properties of", "A value is missing where the code expects an object."),
        ("is not assignable to", "A value of another type is given than the place expects."),
        ("does not exist on type", "A property is used that this type does not have."),
        ("implicitly has an 'any' type", "A parameter needs a type."),
        ("JSON Parse error", "A JSON file is not well-formed: look for a missing comma or quotation mark."),
        ("Expected", "The code breaks off or has a slip near here: something else must stand at this place."),
        ("Unexpected", "The code has a slip here: this must not stand at this place."),
        ("Syntax error", "The code has a slip here."),
    ]
}
