import SiteModel

/// What people call one item of a list.
enum ItemNouns {
    struct Noun {
        var kinds: [SectionKind]
        var range: Range<Int>
    }

    /// The noun that stands first in the range; a longer name goes before a shorter one.
    static func noun(in passage: Passage, _ range: Range<Int>) -> Noun? {
        for index in range {
            for length in [2, 1] where index + length <= range.upperBound {
                if let kinds = table[passage.key(span(index, index + length))] {
                    return Noun(kinds: kinds, range: span(index, index + length))
                }
            }
        }
        return nil
    }

    /// Every word of the names.
    static var words: Set<String> { Set(table.keys.flatMap { $0.split(separator: " ").map(String.init) }) }

    private static let table: [String: [SectionKind]] = {
        let lines: [([SectionKind], String)] = [
            ([.features], "feature,benefit,advantage,reason,highlight"),
            ([.services], "service,treatment,offer,practice area"), ([.menu], "dish,menu item,drink,meal"),
            ([.products], "product,article"), ([.gallery], "picture,photo,image,caption,project,picture caption"),
            (
                [.team],
                "team member,member,person,teacher,doctor,speaker,trainer,colleague,employee,artist,lawyer,instructor"
            ),
            ([.testimonials], "testimonial,review,customer quote,quote,quotation,recommendation"),
            ([.pricing], "plan,package,membership,price plan"), ([.faq], "question,faq,faq entry"), ([.steps], "step"),
            ([.posts], "post,blog post,news item,story post,episode,recipe"),
            ([.events, .schedule], "event,concert,gig,date,tour date,show,exhibition"),
            ([.schedule], "session,slot,class,schedule line,lesson,talk,programme item"),
            ([.stats], "stat,statistic,figure,key figure"), ([.logos], "logo,partner,client,sponsor"),
            ([.signUp], "field,form field"), ([.donations], "donation tier,tier,donation amount"),
            ([.hours], "hours line,hours row"),
            ([.menu, .services, .products, .pricing, .features], "item,entry,line"),
        ]
        var table: [String: [SectionKind]] = [:]
        for (kinds, names) in lines {
            for name in names.split(separator: ",") {
                table[String(name)] = kinds
            }
        }
        return table
    }()
}

extension TextPart {
    /// The part that people call so.
    static func named(_ words: String) -> TextPart? { names[words] }

    /// Every word of the names.
    static var words: Set<String> { Set(names.keys.flatMap { $0.split(separator: " ").map(String.init) }) }

    private static let names: [String: TextPart] = {
        let lines: [(TextPart, String)] = [
            (.title, "title,heading,headline,header"), (.text, "text,description,body,paragraph,words,wording,copy"),
            (.intro, "intro,introduction,intro text,subtitle,lead,subheading"), (.note, "note,remark,small print"),
            (.button, "button,button text,button label,link text"), (.price, "price,cost"),
            (.role, "role,job,position,job title,profession"), (.name, "name,author"), (.caption, "caption"),
            (.question, "question"), (.answer, "answer,reply"), (.date, "date,day"), (.time, "time,start time"),
            (.place, "place,venue,location,town"), (.quote, "quote,quotation"), (.amount, "amount"),
            (.number, "value,figure"), (.label, "label"), (.period, "period"), (.options, "options,choices"),
        ]
        var names: [String: TextPart] = [:]
        for (part, words) in lines {
            for word in words.split(separator: ",") {
                names[String(word)] = part
            }
        }
        return names
    }()
}
