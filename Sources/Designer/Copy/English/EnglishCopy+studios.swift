extension EnglishCopy {
    static let studios = ""
}
