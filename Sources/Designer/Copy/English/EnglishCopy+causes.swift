extension EnglishCopy {
    static let causes = ""
}
