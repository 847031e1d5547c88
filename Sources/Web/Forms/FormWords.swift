import Sites

/// What visitors of a site are told about its forms, in a language that the product has.
struct FormWords: Sendable {
    /// A heading and a sentence.
    typealias Message = (title: String, text: String)

    /// The code of the language: `en` or `ar`.
    let language: String

    /// The words for a site in `language`; English for one that the product does not have.
    init(_ language: String?) {
        let code = language?.prefix { $0 != "-" }.lowercased()
        self.language = code == "ar" ? "ar" : "en"
    }

    var direction: String { isArabic ? "rtl" : "ltr" }
    private var isArabic: Bool { language == "ar" }

    private func word(_ english: String, _ arabic: String) -> String { isArabic ? arabic : english }

    var back: String { word("Back to the page", "العودة إلى الصفحة") }
    /// What a person without script does to send again what was not read.
    var goBack: String {
        word(
            "Go back in your browser: what you typed should still be there.",
            "ارجع إلى الصفحة السابقة في المتصفح، وستجد ما كتبته في مكانه.")
    }
    var sendAgain: String { word("Send again", "أرسل من جديد") }
    var optional: String { word("optional", "اختياري") }
    var choose: String { word("Choose", "اختر") }
    /// The label of the field that people do not see, for those who meet it all the same.
    var trap: String { word("Leave this empty", "اترك هذا فارغًا") }

    /// That it arrived.
    func thanks(for purpose: FormDefinition.Purpose) -> Message {
        switch purpose {
        case .contact:
            (
                word("Message sent", "أُرسلت الرسالة"),
                word("Thank you. Your message has arrived.", "شكرًا لك. وصلت رسالتك.")
            )
        case .newsletter:
            (
                word("You are on the list", "أنت الآن في القائمة"),
                word("Thank you. Your address has been noted.", "شكرًا لك. سُجّل عنوانك.")
            )
        case .signUp:
            (
                word("Your reply is noted", "سُجّل ردّك"),
                word("Thank you. What you filled in has arrived.", "شكرًا لك. وصل ما كتبته.")
            )
        case .any:
            (
                word("Sent", "تم الإرسال"),
                word("Thank you. What you filled in has arrived.", "شكرًا لك. وصل ما كتبته.")
            )
        }
    }

    /// Why it was not taken, and what to do.
    func refusal(_ refusal: FormRefusal) -> Message {
        switch refusal {
        case .invalid:
            (
                word("Not sent yet", "لم تُرسل بعد"),
                word(
                    "Something needs another look. Everything that you typed is still here.",
                    "هناك ما يحتاج إلى مراجعة. كل ما كتبته ما زال هنا.")
            )
        case .limited(let seconds):
            (
                word("Too much at once", "محاولات كثيرة في وقت قصير"),
                word(
                    "This form was sent very often in a short time. Wait \(seconds) seconds and send it again.",
                    "أُرسل هذا النموذج مرات كثيرة في وقت قصير. انتظر \(seconds) ثانية ثم أرسله من جديد."
                )
            )
        case .tooLarge(let limit):
            (
                word("Too long", "النص أطول من اللازم"),
                word(
                    "It is larger than \(limit >> 10) KB, so nothing was stored. Shorten the longest text and send it again.",
                    "حجم ما أُرسل أكبر من \(limit >> 10) كيلوبايت، ولم يُحفظ شيء. اختصر أطول نص ثم أرسله من جديد.")
            )
        case .tooManyFields(let limit):
            (
                word("Too many fields", "حقول كثيرة"),
                word(
                    "A form may have at most \(limit) fields. Nothing was stored.",
                    "للنموذج \(limit) حقلًا على الأكثر. لم يُحفظ شيء.")
            )
        case .foreign:
            (
                word("Not taken from there", "لا يُقبل من هناك"),
                word(
                    "This form takes only what is sent from its own site. Open the page of the site and send it from there. If this is your own copy of the site, add its address to the project’s form origins first. Nothing was stored.",
                    "لا يقبل هذا النموذج إلا ما يُرسل من موقعه. افتح صفحة الموقع وأرسله منها. وإن كانت هذه نسختك من الموقع فأضف عنوانها أولًا إلى عناوين النماذج في المشروع. لم يُحفظ شيء."
                )
            )
        case .unknownForm:
            (
                word("This form is not here", "هذا النموذج غير موجود"),
                word(
                    "The page may be older than the site. Open it again and send the form from there. Nothing was stored.",
                    "ربما كانت الصفحة أقدم من الموقع. افتحها من جديد وأرسل النموذج منها. لم يُحفظ شيء.")
            )
        case .wrongMethod:
            (
                word("Nothing to see here", "لا شيء للعرض هنا"),
                word(
                    "This address takes what a form sends. Open the page with the form instead.",
                    "يستقبل هذا العنوان ما ترسله النماذج. افتح الصفحة التي فيها النموذج.")
            )
        case .wrongType:
            (
                word("Sent in a way that is not read here", "أُرسل بطريقة لا تُقرأ هنا"),
                word(
                    "Send the fields as application/x-www-form-urlencoded, without files. Nothing was stored.",
                    "أرسل الحقول بصيغة application/x-www-form-urlencoded ودون ملفات. لم يُحفظ شيء.")
            )
        case .slow:
            (
                word("That took too long", "استغرق ذلك وقتًا طويلًا"),
                word(
                    "The connection was too slow, so nothing was stored. Send it again.",
                    "كان الاتصال بطيئًا جدًا ولم يُحفظ شيء. أرسله من جديد.")
            )
        case .full:
            (
                word("No more room", "لا مكان متبقٍّ"),
                word(
                    "The inbox of this site is full, and nothing was stored. Please get in touch in another way.",
                    "صندوق الوارد لهذا الموقع ممتلئ ولم يُحفظ شيء. تواصل بطريقة أخرى من فضلك.")
            )
        case .unbuilt:
            (
                word("This site is being built", "الموقع قيد البناء"),
                word(
                    "Its forms take nothing yet. Try again in a moment.", "لا تستقبل نماذجه شيئًا بعد. حاول بعد لحظات.")
            )
        case .failed(let reference):
            (
                word("That did not work", "لم ينجح ذلك"),
                word(
                    "Something went wrong on the server, and nothing was stored. Send it again in a moment. (\(reference))",
                    "حدث خطأ في الخادم ولم يُحفظ شيء. أرسله من جديد بعد لحظات. (\(reference))")
            )
        }
    }

    /// What is wrong with a field, and what it needs.
    func problem(_ problem: FormEntry.Problem) -> String {
        let label =
            problem.label.isEmpty ? word("The form", "النموذج") : word("“\(problem.label)”", "«\(problem.label)»")
        return switch problem.fault {
        case .missing: word("\(label) is still empty.", "\(label) ما زال فارغًا.")
        case .noMail:
            word(
                "\(label) needs an address such as name@example.org.", "\(label) يحتاج إلى عنوان مثل name@example.org.")
        case .noPhone: word("\(label) needs a phone number.", "\(label) يحتاج إلى رقم هاتف.")
        case .noNumber: word("\(label) needs a number.", "\(label) يحتاج إلى رقم.")
        case .noChoice: word("\(label) needs one of the answers on offer.", "\(label) يحتاج إلى أحد الخيارات المعروضة.")
        case .tooLong(let limit):
            word(
                "\(label) may have at most \(limit) characters. Please shorten it.",
                "\(label) يتسع لـ \(limit) حرف على الأكثر. اختصره من فضلك.")
        }
    }
}
