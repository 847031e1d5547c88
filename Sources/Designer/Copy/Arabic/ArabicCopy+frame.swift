extension ArabicCopy {
    /// Labels, and what stands where a person still has to say something.
    static let frame = """
        @ general
        label.open: مفتوح
        label.also: وأيضاً
        label.phone: الهاتف
        label.mail: البريد
        label.branch: وأيضاً في
        label.transit: بالحافلة أو القطار
        label.car: بالسيارة
        label.send: إرسال
        label.cta: نتحدث؟
        page.home: الرئيسية
        page.work: الصور
        page.faq: أسئلة وأجوبة
        page.team: الفريق
        page.news: الأخبار
        page.prices: الأسعار
        page.events: المواعيد
        open.prices: [أسعاركم]
        open.amounts: [مبالغ التبرع]
        open.amount: [المبلغ]
        open.gift: [ما الذي يغطيه]
        open.hours: [ساعات العمل لديكم]
        open.street: [الشارع ورقم المبنى]
        open.town: [الشارع ورقم المبنى، المدينة]
        open.phone: [رقم هاتفكم]
        open.mail: [بريدكم الإلكتروني]
        open.stop: [أقرب محطة]
        open.parking: [أين توقف السيارة]
        open.name: [الاسم]
        open.role: [ماذا يعمل]
        open.quote: [جملة من {somebody}]
        open.time: [الوقت]
        open.date: [التاريخ]
        open.event: [ماذا سيحدث]
        open.where: [أين]
        open.number: [الرقم]
        open.count: [ماذا يعدّ]
        open.title: [العنوان]
        open.summary: [عمّ يتحدث، في جملة]
        open.page: [ما ينبغي أن يعرفه الزوار عن {page}]
        """
}
