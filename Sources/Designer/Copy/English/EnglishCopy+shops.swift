extension EnglishCopy {
    static let shops = ""
}
