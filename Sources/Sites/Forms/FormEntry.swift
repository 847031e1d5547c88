import Foundation

/// What a visitor filled in, checked against the site's own form.
public struct FormEntry: Hashable, Sendable {
    /// A field as it was sent.
    public struct Pair: Hashable, Sendable {
        public var name: String
        public var value: String

        public init(name: String, value: String) {
            self.name = name
            self.value = value
        }
    }

    /// What is wrong with a field.
    public enum Fault: Hashable, Sendable {
        case missing, noMail, noPhone, noNumber, noChoice
        case tooLong(limit: Int)
    }

    /// A field that cannot be taken as it is.
    public struct Problem: Hashable, Sendable {
        public var name: String
        public var label: String
        public var fault: Fault
    }

    /// The field that people do not see; whoever fills it in is a program.
    public static let trap = "website"
    /// The most fields of a form, and the longest value in characters.
    public static let mostFields = 50
    public static let longestValue = 10_000

    /// The values by name, cleaned: of all fields of the form that were sent or must be.
    public private(set) var values: [String: String] = [:]
    /// What is stored: the fields that were filled in, in the order of the form.
    public private(set) var fields: [SubmissionField] = []
    public private(set) var problems: [Problem] = []
    /// Whether the field was filled in that people do not see.
    public let isSpam: Bool

    /// - Parameter pairs: At most ``mostFields``, in the order in which they were sent.
    public init(_ pairs: [Pair], for form: FormDefinition) {
        isSpam = pairs.contains { $0.name == Self.trap && !$0.value.isEmpty }
        let pairs = pairs.filter { $0.name != Self.trap }
        if form.purpose == .any {
            takeAny(pairs)
        } else {
            for field in form.fields { take(field, pairs) }
        }
        if fields.isEmpty, problems.isEmpty {
            let first = form.fields.first
            problems.append(Problem(name: first?.name ?? "", label: first?.label ?? "", fault: .missing))
        }
    }

    private mutating func takeAny(_ pairs: [Pair]) {
        for pair in pairs {
            let name = String(Self.clean(pair.name, lines: false).prefix(100))
            let value = Self.clean(pair.value, lines: true)
            guard !name.isEmpty, !value.isEmpty else { continue }
            check(length: value, name, name)
            values[name] = value
            fields.append(SubmissionField(name: name, label: name, value: value))
        }
    }

    private mutating func take(_ field: FormField, _ pairs: [Pair]) {
        let sent = pairs.filter { $0.name == field.name }.map(\.value)
        // Of several values, as from boxes to tick, all are kept.
        let value = Self.clean(
            sent.joined(separator: field.kind == .choice ? ", " : "\n"), lines: field.kind == .message)
        if !sent.isEmpty || field.isRequired { values[field.name] = value }
        guard !value.isEmpty else {
            if field.isRequired { problems.append(Problem(name: field.name, label: field.label, fault: .missing)) }
            return
        }
        check(length: value, field.name, field.label)
        if let fault = Self.fault(in: value, field, sent) {
            problems.append(Problem(name: field.name, label: field.label, fault: fault))
        }
        fields.append(SubmissionField(name: field.name, label: field.label, value: value))
    }

    private mutating func check(length value: String, _ name: String, _ label: String) {
        guard value.count > Self.longestValue else { return }
        problems.append(Problem(name: name, label: label, fault: .tooLong(limit: Self.longestValue)))
    }

    private static func fault(in value: String, _ field: FormField, _ sent: [String]) -> Fault? {
        switch field.kind {
        case .mail: looksLikeMail(value) ? nil : .noMail
        case .phone: value.filter(\.isNumber).count >= 3 && value.count <= 60 ? nil : .noPhone
        case .number: number(value) == nil ? .noNumber : nil
        case .choice:
            field.options.isEmpty || sent.allSatisfy { field.options.contains(clean($0, lines: false)) || $0.isEmpty }
                ? nil : .noChoice
        case .date, .time, .text: value.count > 1_000 ? .tooLong(limit: 1_000) : nil
        case .message: nil
        }
    }

    /// Whether a mail could be sent there: what a browser checks too, and a dot in the domain is not demanded.
    static func looksLikeMail(_ text: String) -> Bool {
        let parts = text.split(separator: "@", omittingEmptySubsequences: false)
        guard parts.count == 2, text.count <= 254, let user = parts.first, let domain = parts.last else { return false }
        return !user.isEmpty && !domain.isEmpty && !domain.hasPrefix(".") && !domain.hasSuffix(".")
            && !domain.contains("..") && !text.contains { $0.isWhitespace || "<>(),;:\"[]\\".contains($0) }
    }

    /// The number that a text says, in the digits of any script.
    static func number(_ text: String) -> Double? {
        var plain = ""
        for character in text where !character.isWhitespace {
            if let digit = character.wholeNumberValue, (0...9).contains(digit) {
                plain += String(digit)
            } else {
                plain.append(character == "٫" || character == "," ? "." : character == "−" ? "-" : character)
            }
        }
        guard plain.count <= 40, !plain.isEmpty, plain.allSatisfy({ "0123456789.+-eE".contains($0) }) else {
            return nil
        }
        return Double(plain).flatMap { $0.isFinite ? $0 : nil }
    }

    /// The text without what cannot be seen at its ends, and without control characters.
    private static func clean(_ text: String, lines: Bool) -> String {
        let even = text.replacingOccurrences(of: "\r\n", with: "\n").replacingOccurrences(of: "\r", with: "\n")
        var kept = String.UnicodeScalarView()
        for scalar in even.unicodeScalars {
            if scalar == "\n" || scalar == "\t" {
                kept.append(lines ? scalar : " ")
            } else if scalar.properties.generalCategory != .control {
                kept.append(scalar)
            }
        }
        return String(kept).trimmingCharacters(in: .whitespacesAndNewlines)
    }
}
