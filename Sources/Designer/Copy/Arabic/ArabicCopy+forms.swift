extension ArabicCopy {
    /// What forms ask, by what they are for: an answer to an invitation, an order, a place, a date.
    static let forms = """
        @ general
        signUp.purpose: registration
        rsvp.action: أكّدوا حضوركم
        order.action: اطلبوا مسبقاً
        registration.action: سجّلوا
        membership.action: صيروا أعضاء
        booking.action: اطلبوا موعداً
        volunteer.action: مدّوا يداً
        application.action: تقدّموا
        rsvp.heading: هل ستكونون معنا؟
        rsvp.heading: أخبرونا بحضوركم
        rsvp.heading: ردّكم على الدعوة
        rsvp.intro: ردّ واحد عنكم جميعاً يكفي.
        rsvp.intro: أجيبوا حتى لو تعذّر الحضور، لنعرف أن الدعوة وصلت.
        rsvp.field: الأسماء | text | | yes
        rsvp.field: البريد الإلكتروني | mail | | yes
        rsvp.field: هل ستحضرون؟ | choice | نعم, نعتذر, لم نقرّر بعد | yes
        rsvp.field: عدد الأشخاص | number
        rsvp.field: ما الذي لا تأكلونه؟ | text
        rsvp.field: كلمة لنا | message
        rsvp.send: أرسلوا الردّ
        order.heading: اطلبوا مسبقاً
        order.heading: ماذا نحضّر لكم؟
        order.intro: قولوا ماذا تريدون ومتى تأخذونه. نؤكّد بمكالمة أو رسالة.
        order.field: ماذا تريدون؟ | message | | yes
        order.field: الكمية | number
        order.field: يوم الاستلام | date | | yes
        order.field: الاسم | text | | yes
        order.field: رقم الهاتف | phone | | yes
        order.field: البريد الإلكتروني | mail
        order.send: أرسلوا الطلب
        registration.heading: التسجيل
        registration.heading: سجّلوا أسماءكم
        registration.intro: بضعة أسطر تكفي، ثم نعود إليكم.
        registration.field: الاسم | text | | yes
        registration.field: البريد الإلكتروني | mail | | yes
        registration.field: في ماذا تودّون المشاركة؟ | text
        registration.field: كم تعرفون عنه؟ | choice | لا شيء بعد, قليلاً, كثيراً
        registration.field: هل من شيء نعرفه مسبقاً؟ | message
        registration.send: سجّلوني
        tickets.heading: احجزوا مكاناً
        tickets.heading: قولوا إنكم قادمون
        tickets.intro: اكتبوا من سيأتي، نؤكّد لكم برسالة.
        tickets.field: الاسم | text | | yes
        tickets.field: البريد الإلكتروني | mail | | yes
        tickets.field: عدد الأشخاص | number | | yes
        tickets.field: ما الذي يفيدنا أن نعرفه؟ | message
        tickets.send: احجزوا المكان
        membership.heading: صيروا أعضاء
        membership.heading: انضمّوا إلينا
        membership.intro: احكوا لنا قليلاً عن أنفسكم. ويمكن أن تجرّبوا أولاً.
        membership.field: الاسم | text | | yes
        membership.field: البريد الإلكتروني | mail | | yes
        membership.field: العمر | number
        membership.field: هل جرّبتم من قبل؟ | choice | لا, قليلاً, منذ زمن
        membership.field: ماذا تودّون أن تعرفوا؟ | message
        membership.send: أودّ الانضمام
        booking.heading: اطلبوا موعداً
        booking.heading: هل اليوم متاح؟
        booking.intro: قولوا متى وكم أنتم. نكتب إليكم للتأكيد.
        booking.field: الاسم | text | | yes
        booking.field: البريد الإلكتروني | mail | | yes
        booking.field: أي يوم؟ | date | | yes
        booking.field: في أي ساعة؟ | time
        booking.field: عدد الأشخاص | number | | yes
        booking.field: ماذا يفيدنا أن نعرف؟ | message
        booking.send: اطلبوا هذا الموعد
        lesson.heading: اطلبوا درساً
        lesson.heading: لنجد وقتاً
        lesson.intro: وقتان يناسبانكم بداية طيبة.
        lesson.field: الاسم | text | | yes
        lesson.field: البريد الإلكتروني | mail | | yes
        lesson.field: لمن الدرس؟ | choice | لي, لطفل, لشخص آخر
        lesson.field: ما المستوى الآن؟ | choice | بداية, قليل, جيد
        lesson.field: متى يتّسع وقتكم؟ | message
        lesson.send: اطلبوا الدرس
        place.heading: اسألوا عن مكان
        place.intro: احكوا لنا عن طفلكم، ومن متى تحتاجون إلى مكان.
        place.field: الاسم | text | | yes
        place.field: البريد الإلكتروني | mail | | yes
        place.field: كم عمر طفلكم؟ | text | | yes
        place.field: من متى؟ | date
        place.field: أي الأيام؟ | text
        place.field: ما الذي علينا أن نعرفه؟ | message
        place.send: أرسلوا السؤال
        volunteer.heading: مدّوا يداً
        volunteer.intro: قولوا متى يتّسع وقتكم، وماذا تحبون أن تفعلوا.
        volunteer.field: الاسم | text | | yes
        volunteer.field: البريد الإلكتروني | mail | | yes
        volunteer.field: متى عندكم وقت؟ | text
        volunteer.field: ماذا تحبون أن تفعلوا؟ | message
        volunteer.send: أنا معكم
        application.heading: تقدّموا
        application.heading: قدّموا طلبكم
        application.intro: بضعة أسطر عنكم تكفي الآن.
        application.field: الاسم | text | | yes
        application.field: البريد الإلكتروني | mail | | yes
        application.field: لأي عمل تتقدمون؟ | text
        application.field: بضعة أسطر عنكم | message | | yes
        application.send: أرسلوا الطلب
        contact.person: اسألوا عن {person}.
        donations.action: تبرّعوا
        donations.action: ادعمونا
        posts.open: [عنوان أول مقال]
        """
}
