extension EnglishCopy {
    static let care = ""
}
