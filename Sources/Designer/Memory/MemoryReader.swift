import Foundation

/// Reads a document of a project's memory: lines with a label that is known, and the rest as a prompt is read.
struct MemoryReader {
    var memory = BrandMemory()

    mutating func read(_ document: String) {
        var rest: [String] = []
        for line in document.split(whereSeparator: \.isNewline) {
            guard let text = Self.plain(line) else { continue }
            guard let (label, value) = Self.labelled(text) else {
                rest.append(text)
                continue
            }
            read(value, as: label)
        }
        readSentences(rest)
    }

    // MARK: Lines

    /// What a line may be labelled with.
    enum Label: CaseIterable {
        case name, place, phone, mail, address, web, hours, colours, avoided, tone
    }

    /// The line without the marks of Markdown; nil for a heading and for nothing.
    private static func plain(_ line: Substring) -> String? {
        var text = line.trimmingCharacters(in: .whitespaces)
        guard !text.hasPrefix("#"), !text.hasPrefix("<!--") else { return nil }
        for mark in ["- [ ] ", "- [x] ", "- ", "* ", "+ ", "> "] where text.hasPrefix(mark) {
            text.removeFirst(mark.count)
            break
        }
        for mark in ["**", "__", "`"] { text = text.replacing(mark, with: "") }
        text = text.trimmingCharacters(in: .whitespaces)
        return text.isEmpty ? nil : text
    }

    /// A label that is known, and what stands behind its colon.
    private static func labelled(_ line: String) -> (Label, String)? {
        guard let colon = line.firstIndex(where: { $0 == ":" || $0 == "：" }) else { return nil }
        let words = line[..<colon].lowercased().trimmingCharacters(in: .whitespaces)
        let value = line[line.index(after: colon)...].trimmingCharacters(in: .whitespaces)
        guard !value.isEmpty, let label = labels[words] else { return nil }
        return (label, value)
    }

    private static let labels: [String: Label] = {
        let words: [(Label, String)] = [
            (.name, "name,brand,brand name,business name,called,الاسم,اسم العلامة,اسم المحل,اسم الموقع"),
            (.place, "place,town,city,location,المكان,المدينة,البلد"),
            (
                .phone,
                "phone,tel,telephone,phone number,mobile,whatsapp,call us,الهاتف,هاتف,رقم الهاتف,واتساب,الجوال,جوال"
            ),
            (.mail, "mail,e-mail,email,write to,البريد,البريد الإلكتروني,بريد,الإيميل"),
            (.address, "address,street,where,العنوان,عنوان"),
            (.web, "web,website,links,link,social,instagram,الموقع,الروابط,إنستغرام,انستغرام"),
            (.hours, "hours,opening hours,open,opening times,ساعات العمل,أوقات العمل,أوقات الدوام,الدوام,ساعات الدوام"),
            (
                .colours,
                "colours,colors,colour,color,colours wanted,colors wanted,palette,الألوان,ألوان,اللون,الألوان المطلوبة"
            ),
            (
                .avoided,
                "avoid,never,colours not wanted,colors not wanted,not wanted,no,without,تجنّب,تجنب,بدون,ألوان غير مرغوبة,ألوان غير مطلوبة,لا نريد"
            ),
            (.tone, "tone,voice,tone of voice,style,mood,النبرة,نبرة,الأسلوب,أسلوب"),
        ]
        return Dictionary(
            words.flatMap { label, list in list.split(separator: ",").map { (String($0), label) } },
            uniquingKeysWith: { first, _ in first })
    }()

    // MARK: Values

    private mutating func read(_ value: String, as label: Label) {
        switch label {
        case .name: memory.name = memory.name ?? String(value.prefix(120))
        case .place: memory.place = memory.place ?? value
        case .address: memory.facts.addresses.append(value)
        case .phone where value.contains(where: \.isNumber): memory.facts.phones.append(value)
        case .mail, .web, .phone: memory.facts.recallMore(Self.brief("\(value).")?.facts)
        case .hours:
            let isArabic = value.unicodeScalars.contains { (0x0600...0x06FF).contains($0.value) }
            let read = Self.brief((isArabic ? "ساعات العمل: " : "Opening hours: ") + value)?.facts.hours ?? []
            memory.facts.hours += read.isEmpty ? [HoursRow(day: nil, hours: value)] : read
        case .colours: readColours(value, wanted: true)
        case .avoided: readColours(value, wanted: false)
        case .tone: readTone(value)
        }
    }

    private mutating func readColours(_ value: String, wanted: Bool) {
        guard let brief = Self.brief("\(Self.colourWord(value)): \(value).") else { return }
        memory.colours += wanted ? brief.colours : []
        memory.avoided += brief.avoided + (wanted ? [] : brief.colours + brief.moodWords)
        if wanted {
            memory.moodWords += brief.moodWords
            memory.wantsDark = memory.wantsDark ?? brief.wantsDark
        } else if let dark = brief.wantsDark {
            memory.wantsDark = memory.wantsDark ?? !dark
        }
    }

    private mutating func readTone(_ value: String) {
        guard let brief = Self.brief("\(Self.styleWord(value)): \(value).") else { return }
        let word = value.lowercased().split(whereSeparator: { !$0.isLetter }).compactMap { Tone(rawValue: String($0)) }
        memory.tone = memory.tone ?? brief.tone ?? word.first
        memory.moodWords += brief.moodWords
        memory.avoided += brief.avoided
    }

    private static func isArabic(_ text: String) -> Bool {
        text.unicodeScalars.contains { (0x0600...0x06FF).contains($0.value) }
    }

    private static func colourWord(_ value: String) -> String { isArabic(value) ? "الألوان" : "Colours" }

    private static func styleWord(_ value: String) -> String { isArabic(value) ? "الأسلوب" : "Style" }

    // MARK: Sentences

    /// What no label says is read as a prompt is, and only for what cannot be taken for something else.
    private mutating func readSentences(_ lines: [String]) {
        let text = lines.map { $0.last.map { ".!?؟".contains($0) } ?? false ? $0 : "\($0)." }.joined(separator: "\n")
        guard !text.isEmpty, let brief = Self.brief(text) else { return }
        memory.facts.recall(brief.facts)
        memory.tone = memory.tone ?? brief.tone
        if memory.moodWords.isEmpty { memory.moodWords = brief.moodWords }
        if memory.colours.isEmpty { memory.colours = brief.colours }
        for word in brief.avoided where !memory.avoided.contains(word) { memory.avoided.append(word) }
        memory.wantsDark = memory.wantsDark ?? brief.wantsDark
    }

    private static func brief(_ text: String) -> Brief? {
        // The longest document is shorter than the longest prompt; what is no text at all says nothing.
        try? Brief.read(text)
    }
}

extension Facts {
    /// Adds how to reach the brand to what is known of it.
    fileprivate mutating func recallMore(_ other: Facts?) {
        guard let other else { return }
        phones += other.phones
        mails += other.mails
        links += other.links
        handles += other.handles
    }
}
