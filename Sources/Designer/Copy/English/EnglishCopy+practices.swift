extension EnglishCopy {
    static let practices = ""
}
