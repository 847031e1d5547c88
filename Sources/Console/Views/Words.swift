/// Words that templates cannot hold, because they also make addresses. English; other languages get a list each.
enum Words {
    /// Something that a person can start from with a click.
    struct Example {
        var title: String
        var hint: String
        var text: String
        /// The text as a part of an address.
        var encoded: String

        init(_ title: String, _ hint: String, _ text: String) {
            self.title = title
            self.hint = hint
            self.text = text
            encoded = Self.encode(text)
        }

        /// One whose text says it all.
        init(_ text: String) { self.init(text, "", text) }

        private static func encode(_ text: String) -> String {
            let digits = Array("0123456789ABCDEF")
            return text.utf8.reduce(into: "") { encoded, byte in
                let scalar = Unicode.Scalar(byte)
                if scalar.isASCII, scalar.properties.isAlphabetic || scalar.properties.numericType != nil {
                    encoded.unicodeScalars.append(scalar)
                } else {
                    encoded += ["%", digits[Int(byte >> 4)], digits[Int(byte & 15)]]
                }
            }
        }
    }

    /// Sites to begin with.
    static let sites = [
        Example(
            "A bakery", "warm colours, menu, opening hours, how to find us",
            "A site for Padaria Aurora, a family bakery in Lisbon: warm colours, menu, opening hours, and how to find us"
        ),
        Example(
            "A practice", "services, team, opening hours, appointments",
            "A calm site for Dr Lena Brandt’s dental practice in Graz: services, team, opening hours Monday to Friday 8:00–16:00, and how to make an appointment"
        ),
        Example(
            "A portfolio", "dark, quiet, large pictures, a way to get in touch",
            "A portfolio for Noor Haddad, an architectural photographer in Beirut: dark, quiet, large pictures, three projects, and a way to get in touch"
        ),
        Example(
            "A product", "what it does, what it costs, questions, a sign-up",
            "A one-page site for Tidewater, an app that tells surfers when to go out: what it does, what it costs (€4 a month), questions and answers, and a sign-up"
        ),
    ]

    /// Changes to begin with.
    static let changes = [
        Example("make it a bit darker"),
        Example("add a section with three customer quotes"),
        Example("add a page about our story"),
    ]
}
