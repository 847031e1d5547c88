extension EnglishCopy {
    static let places = ""
}
