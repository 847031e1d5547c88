extension EnglishCopy {
    static let people = ""
}
