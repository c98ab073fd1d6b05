/**
 * Spellings of one word that no stemmer joins: the variant lexicon of the search key. Written for naqi.
 *
 * A row is a stanza: its id on a line of its own, then indented `field: value` lines; a blank line ends it, `#` begins a comment.
 *
 * - `reason`: one short sentence for a reader: which word this is and how its spellings differ.
 * - `match`: where a form is looked for.
 *   `word`: it is the whole word, behind any proclitics.
 *   `stem`: the word begins with it, behind any proclitics; anything may follow.
 *   `phrase`: it is one word or several in a row, the first behind any proclitics; together they become one term.
 *   `anywhere`: its letters stand inside a word.
 * - `form`: a spelling, in ordinary writing. The first one stands for all.
 * - `never`: a word that looks like a form behind proclitics and is another word: nothing is taken off its front.
 * - `join`: two words or phrases that must get one key. One of them shows a proclitic or an ending.
 * - `apart`: two that must not: the nearest word the row could catch by mistake.
 *
 * To add a row, think of these first:
 *
 * - The key folds tashkeel, tatweel, hamza carriers, alef, yeh and teh marbuta forms and digits, and stems lightly, before it
 *   compares. A row that says no more than that is of no use.
 * - A form must be no other ordinary word or name, with proclitics or without: a feh before it may make another word. Where the
 *   article tells the two apart, give the form with its article, and with the article behind lam; else leave the form out.
 * - Where a proclitic and a form are together another word (Bagram is no gram), name that word under `never`.
 * - A phrase swallows its words: they are no longer found one by one. So a phrase is for one name or word that is written apart,
 *   not for a name whose parts are searched for (a first name and a surname).
 * - Prefer a stem to a list of words, where every word that begins with it is meant.
 * - Where stemming would cut the first form down to another word, let another form lead.
 */
export const VARIANT_ROWS = `
# Countries and regions. An adjective in -iya (the British, the Ukrainian) is no spelling of its country and has no row.
syria
  reason: Syria, with teh marbuta or alef at its end
  match: word
  form: سوريا
  form: سورية
  join: والسورية = والسوريا
  join: بسورية = سوريا
  apart: سور = سوريا
  apart: سوريا = سويسرا

america
  reason: America and its adjective, the long vowel before or after the m; also inside Afro-American, Latin American
  match: anywhere
  form: أمريك
  form: أميرك
  form: أميريك
  join: الأميركيين = الأمريكيين
  join: وأميركا = أمريكا
  join: أميريكية = أمريكية
  apart: أمير = أمريكا
  apart: الأميرة = الأميركية

europe
  reason: Europe, with one or two long vowels
  match: word
  form: أوروبا
  form: أوربا
  form: أروبا
  join: وأوروبا = بأوربا
  join: أروبا = أوروبا
  apart: أوربان = أوروبا

european
  reason: European, with one or two long vowels
  match: stem
  form: أوروبي
  form: أوربي
  form: أروبي
  join: الأوروبية = والأوربية
  join: أروبية = أوروبية
  apart: أوربان = أوروبي

eurasia
  reason: Eurasia, from Russian or from English
  match: stem
  form: أوراسي
  form: يوراسي
  join: الأوراسية = واليوراسية
  apart: أوراس = أوراسيا

england
  reason: England, its g written jim, kaf or ghain
  match: stem
  form: إنجلتر
  form: إنكلتر
  form: إنغلتر
  form: إنقلتر
  join: الإنجلترا = والإنكلترا
  join: إنقلترا = إنجلترا
  apart: إنجلترا = إنجيل

english
  reason: English, its g written jim, kaf or ghain
  match: stem
  form: إنجليز
  form: إنكليز
  form: إنغليز
  form: إنقليز
  join: الإنجليزية = والإنكليزية
  join: إنقليزية = إنجليزية
  apart: إنجليزي = إنجيلي

scotland
  reason: Scotland, with or without its first alef and long vowels
  match: stem
  form: اسكتلند
  form: اسكوتلند
  form: سكوتلند
  form: اسكتلاند
  form: اسكوتلاند
  form: سكوتلاند
  join: الاسكتلندا = والاسكوتلندا
  join: سكوتلاندا = اسكتلندا
  apart: اسكتلندا = آيسلندا

netherlands
  reason: Holland, with one or two long vowels
  match: word
  form: هولندا
  form: هولاندا
  join: وهولندا = بهولاندا
  apart: هولاند = هولندا

dutch
  reason: Dutch, with one or two long vowels; Hollande the man stays apart
  match: stem
  form: هولندي
  form: هولاندي
  join: الهولندية = والهولاندية
  apart: هولاند = هولاندي

portugal
  reason: Portugal, its first vowel written or not
  match: stem
  form: برتغال
  form: بورتغال
  form: بورتوغال
  join: البرتغالي = والبورتغالي
  join: بورتوغالي = برتغالي
  apart: البرتقال = البرتغال

ukraine
  reason: Ukraine and Ukrainian, the first vowel written or not
  match: stem
  form: أوكراني
  form: أكراني
  join: الأوكرانيا = والأكرانيا
  apart: أقراني = أوكراني

kazakhstan
  reason: Kazakhstan
  match: stem
  form: كازاخستان
  form: كازخستان
  form: قازاقستان
  form: قازاخستان
  form: قزاقستان
  form: كزاخستان
  form: كازاخيستان
  join: الكازاخستاني = والكازخستاني
  join: كازاخيستاني = كازاخستاني
  apart: كازاخستان = قرغيزستان

kyrgyzstan
  reason: Kyrgyzstan
  match: stem
  form: قرغيزستان
  form: قيرغيزستان
  form: قيرغزستان
  form: قرغزستان
  form: كيرغيزستان
  form: قيرغيستان
  join: القرغيزستاني = والقيرغيزستاني
  join: قيرغيستاني = قرغيزستاني
  apart: قرغيزستان = كازاخستان

tajikistan
  reason: Tajikistan
  match: stem
  form: طاجيكستان
  form: تاجيكستان
  form: طاجكستان
  form: طاجيكيستان
  join: الطاجيكستاني = والتاجيكستاني
  join: طاجيكيستاني = طاجيكستاني
  apart: طاجيكستان = تركمانستان

turkmenistan
  reason: Turkmenistan
  match: stem
  form: تركمانستان
  form: تركمنستان
  form: توركمنستان
  form: توركمانستان
  join: التركمانستاني = والتركمنستاني
  join: توركمانستاني = تركمانستاني
  apart: تركمانستان = طاجيكستان

uzbekistan
  reason: Uzbekistan
  match: stem
  form: أوزبكستان
  form: أوزباكستان
  form: أزبكستان
  form: أوزبيكستان
  form: أوزبكيستان
  join: الأوزبكستاني = والأوزباكستاني
  join: أوزبكيستاني = أوزبكستاني
  apart: أوزبكستان = باكستان

azerbaijan
  reason: Azerbaijan
  match: stem
  form: أذربيجان
  form: أذربيدجان
  form: أذربايجان
  form: أزربيجان
  join: الأذربيجانية = والأذربيدجانية
  join: أزربيجانية = أذربيجانية
  apart: أذربيجان = أرجان

kurdistan
  reason: Kurdistan, its first vowel written or not
  match: stem
  form: كردستان
  form: كوردستان
  join: الكردستاني = والكوردستاني
  apart: كردستان = داغستان

kurd
  reason: Kurds, the first vowel written or not; the bare short form needs its article, for it is also "as an answer"
  match: word
  form: الكرد
  form: الكورد
  form: للكورد
  form: للكرد
  form: كورد
  join: بالكورد = والكرد
  join: للكورد = الكرد
  apart: القرد = الكورد

kurdish
  reason: Kurdish, the first vowel written or not
  match: stem
  form: كردي
  form: كوردي
  join: الكردية = والكوردية
  apart: كردي = كادر

czechia
  reason: Czechia, with or without the ending of a country
  match: word
  form: تشيك
  form: تشيكيا
  join: وتشيك = بتشيكيا
  apart: شيك = تشيك

czechoslovakia
  reason: Czechoslovakia
  match: stem
  form: تشيكوسلوفاك
  form: تشكوسلوفاك
  form: تشيكسلوفاك
  join: التشيكوسلوفاكيا = والتشكوسلوفاكيا
  join: تشيكسلوفاكيا = تشيكوسلوفاكيا
  apart: تشيكوسلوفاكيا = سلوفاكيا

slovenia
  reason: Slovenia
  match: word
  form: سلوفينيا
  form: سلوفانيا
  form: سلوفنيا
  join: وسلوفينيا = بسلوفانيا
  join: سلوفنيا = سلوفينيا
  apart: سلوفاكيا = سلوفينيا

lithuania
  reason: Lithuania
  match: word
  form: ليتوانيا
  form: لتوانيا
  form: ليثوانيا
  join: وليتوانيا = بلتوانيا
  join: ليثوانيا = ليتوانيا
  apart: ليتوانيا = لاتفيا

latvia
  reason: Latvia
  match: word
  form: لاتفيا
  form: لاتيفيا
  join: ولاتفيا = بلاتيفيا
  apart: لاتفيا = ليبيا

estonia
  reason: Estonia
  match: word
  form: إستونيا
  form: إيستونيا
  join: وإستونيا = بإيستونيا
  apart: إستونيا = سلوفينيا

armenia
  reason: Armenia, its long vowel written or not
  match: word
  form: أرمينيا
  form: أرمنيا
  join: وأرمينيا = بأرمنيا
  apart: أرمن = أرمينيا

finland
  reason: Finland, with the vowels of three languages
  match: stem
  form: فنلند
  form: فينلند
  form: فنلاند
  form: فينلاند
  join: الفنلندا = والفينلندا
  join: فينلاندا = فنلندا
  apart: فنلندا = هولندا

ireland
  reason: Ireland
  match: stem
  form: إيرلند
  form: إرلند
  form: إيرلاند
  join: الإيرلندي = والإرلندي
  join: إيرلاندي = إيرلندي
  apart: إيرلندا = أيسلندا

iceland
  reason: Iceland
  match: stem
  form: أيسلند
  form: إسلند
  form: أيسلاند
  join: الأيسلندا = والإسلندا
  join: أيسلاندا = أيسلندا
  apart: أيسلندا = إسلام

greenland
  reason: Greenland, its g written ghain or jim
  match: word
  form: غرينلاند
  form: جرينلاند
  form: غرينلند
  form: جرينلند
  form: غرينلندا
  form: جرينلندا
  form: غرينلاندا
  form: جرينلاندا
  join: وغرينلاند = بجرينلاند
  join: جرينلاندا = غرينلاند
  apart: غرينلاند = آيرلندا

thailand
  reason: Thailand, with or without vowels and a last alef
  match: word
  form: تايلاند
  form: تايلند
  form: تايلاندا
  form: تايلندا
  join: وتايلاند = بتايلند
  join: تايلندا = تايلاند
  apart: تايلاند = تايوان

thai
  reason: Thai, its long vowel written or not
  match: stem
  form: تايلاندي
  form: تايلندي
  join: التايلاندية = والتايلندية
  apart: تايلاندي = تايواني

denmark
  reason: Denmark
  match: stem
  form: دنمارك
  form: دانمارك
  form: دانمرك
  form: دنمرك
  form: دينمارك
  join: الدنماركي = والدانماركي
  join: دينماركي = دنماركي
  apart: الدنمارك = مارك

luxembourg
  reason: Luxembourg, its g written ghain or jim
  match: stem
  form: لوكسمبورغ
  form: لوكسمبورج
  form: لكسمبورغ
  form: لوكسمبرغ
  form: لوكسمبرج
  form: لكسمبرغ
  join: اللوكسمبورغي = واللوكسمبورجي
  join: لكسمبرغي = لوكسمبورغي
  apart: لوكسمبورغ = هامبورغ

switzerland
  reason: Switzerland, with alef or teh marbuta at its end
  match: word
  form: سويسرا
  form: سويسرة
  join: وسويسرا = بسويسرة
  apart: السويد = سويسرا

norway
  reason: Norway
  match: stem
  form: نرويج
  form: نورويج
  join: النرويجي = والنورويجي
  apart: النرويج = الترويج

hungary
  reason: Hungary and Hungarian, the g written ghain or jim
  match: stem
  form: هنغاري
  form: هنجاري
  join: الهنغاريا = والهنجاريا
  apart: هنغاريا = بلغاريا

bulgaria
  reason: Bulgaria
  match: word
  form: بلغاريا
  form: بولغاريا
  form: بلجاريا
  join: وبلغاريا = ببولغاريا
  join: بلجاريا = بلغاريا
  apart: بلغاريا = هنغاريا

serbia
  reason: Serbia, with sad or seen
  match: word
  form: صربيا
  form: سربيا
  join: وصربيا = بسربيا
  apart: صربيا = صربي

yugoslavia
  reason: Yugoslavia
  match: stem
  form: يوغوسلاف
  form: يوغسلاف
  form: يوجوسلاف
  form: يوجسلاف
  form: يوقوسلاف
  join: اليوغوسلافيا = واليوغسلافيا
  join: يوقوسلافيا = يوغوسلافيا
  apart: يوغوسلافيا = سلافيا

bosnia
  reason: Bosnia, its Arabic and its foreign ending
  match: word
  form: البوسنة
  form: البوسنا
  form: بوسنيا
  join: بالبوسنة = وبوسنيا
  apart: البوسنة = البوسفور

herzegovina
  reason: Herzegovina, its Turkish and its foreign name
  match: word
  form: الهرسك
  form: هرتزغوفينا
  form: هرزغوفينا
  form: هيرتزيغوفينا
  form: هيرزيغوفينا
  join: بالهرسك = وهرزغوفينا
  apart: الهرسك = البوسنة

montenegro
  reason: Montenegro, its g written ghain or jim
  match: word
  form: مونتينيغرو
  form: مونتينيجرو
  form: مونتنيغرو
  form: مونتنيجرو
  join: ومونتينيغرو = بمونتينيجرو
  join: مونتنيجرو = مونتينيغرو
  apart: مونتينيغرو = مونتيفيديو

kosovo
  reason: Kosovo, its Serbian and its Albanian form
  match: word
  form: كوسوفو
  form: كوسوفا
  form: كوسفو
  form: كوزوفو
  join: وكوسوفو = بكوسوفا
  join: كوزوفو = كوسوفو
  apart: كوسوفو = موسكو

macedonia
  reason: Macedonia, its Arabic and its foreign form
  match: word
  form: مقدونيا
  form: مكدونيا
  form: ماسيدونيا
  form: ماكدونيا
  join: ومقدونيا = بمكدونيا
  join: ماكدونيا = مقدونيا
  apart: مقدونيا = كاليدونيا

moldova
  reason: Moldova, from Romanian or from Russian
  match: word
  form: مولدوفا
  form: مولدافيا
  form: ملدوفا
  join: ومولدوفا = بمولدافيا
  join: ملدوفا = مولدوفا
  apart: مولدوفا = جنوفا

belarus
  reason: Belarus, short, with an ending, or translated
  match: phrase
  form: بيلاروسيا
  form: بيلاروس
  form: بيلوروسيا
  form: بيلوروس
  form: روسيا البيضاء
  join: وبيلاروسيا = بيلاروس
  join: بروسيا البيضاء = بيلاروسيا
  apart: روسيا = بيلاروسيا

marseille
  reason: Marseille, its first vowel written or not
  match: word
  form: مرسيليا
  form: مارسيليا
  join: ومرسيليا = بمارسيليا
  apart: مرسيليا = مرسى

indonesia
  reason: Indonesia, its third vowel written or not
  match: stem
  form: إندونيسي
  form: إندنوسي
  form: إندونوسي
  form: إندنيسي
  join: الإندونيسيا = والإندنوسيا
  join: إندنيسيا = إندونيسيا
  apart: إندونيسيا = ميكرونيسيا

singapore
  reason: Singapore, its g written ghain, jim or qaf
  match: stem
  form: سنغافور
  form: سنجافور
  form: سنقافور
  form: سينغافور
  join: السنغافورة = والسنجافورة
  join: سينغافورة = سنغافورة
  apart: سنغافورة = سنغال

philippines
  reason: Philippines, one or two long vowels before the n; without the second one it may be a verb
  match: stem
  form: فلبين
  form: فيليبين
  join: الفيليبين = والفلبين
  join: فيليبينية = الفلبينية
  apart: ليبيين = فلبين

vietnam
  reason: Vietnam, with one yeh or two
  match: stem
  form: فيتنام
  form: فييتنام
  join: الفيتنامي = والفييتنامي
  apart: فيتنام = فيتامين

cambodia
  reason: Cambodia, its first vowel written or not
  match: stem
  form: كمبودي
  form: كامبودي
  join: الكمبوديا = والكامبوديا
  apart: كمبوديا = كولومبيا

myanmar
  reason: Myanmar
  match: word
  form: ميانمار
  form: ميانمر
  form: مينمار
  join: وميانمار = بميانمر
  join: مينمار = ميانمار
  apart: ميانمار = ميامي

rohingya
  reason: Rohingya, its g written ghain or jim
  match: word
  form: روهينغا
  form: روهينجا
  form: روهنغا
  form: روهنجا
  form: روهينغيا
  form: روهينجيا
  form: روهنغيا
  form: روهنجيا
  join: الروهينجا = والروهينغا
  join: للروهنجيا = الروهينغا
  apart: روهينغا = رهينة

bangladesh
  reason: Bangladesh, its g written ghain, jim or qaf
  match: stem
  form: بنغلاديش
  form: بنجلاديش
  form: بنغلادش
  form: بنجلادش
  form: بنقلاديش
  form: بانغلاديش
  join: البنغلاديشي = والبنجلاديشي
  join: بانغلاديشي = بنغلاديشي
  apart: بنغلاديش = بنغالور

bengal
  reason: Bengal, its g written ghain or jim
  match: stem
  form: بنغال
  form: بنجال
  join: البنغالي = والبنجالي
  apart: البنجاب = البنغال

sri-lanka
  reason: Sri Lanka, written joined or apart
  match: phrase
  form: سريلانكا
  form: سري لانكا
  form: سيريلانكا
  form: سريلنكا
  join: وسريلانكا = سري لانكا
  join: بسريلنكا = سريلانكا
  apart: سريلانكا = كازابلانكا

mongolia
  reason: Mongolia
  match: stem
  form: منغولي
  form: مونغولي
  form: منجولي
  form: مونجولي
  join: المنغوليا = والمونغوليا
  join: مونجوليا = منغوليا
  apart: منغوليا = أنغولا

tibet
  reason: Tibet; without its yeh only where the article stands, for the bare word is a verb
  match: word
  form: تيبت
  form: التبت
  form: للتبت
  join: والتبت = التيبت
  join: للتبت = تيبت
  apart: تبت = تيبت

maldives
  reason: Maldives, its long vowel written or not
  match: word
  form: المالديف
  form: الملديف
  form: مالديف
  join: بالملديف = والمالديف
  apart: المالديف = المد

australia
  reason: Australia, its first vowel written or not
  match: stem
  form: أسترالي
  form: أوسترالي
  join: الأستراليا = والأوستراليا
  apart: أستراليا = أستريا

new-zealand
  reason: New Zealand, written joined or apart
  match: phrase
  form: نيوزيلندا
  form: نيوزيلاندا
  form: نيوزلندا
  form: نيوزلاندا
  form: نيو زيلندا
  form: نيو زيلاندا
  form: نيو زلندا
  join: ونيوزيلندا = نيوزيلاندا
  join: بنيو زلندا = نيوزيلندا
  apart: نيوزيلندا = زيلندا

new-zealander
  reason: Of New Zealand
  match: stem
  form: نيوزيلندي
  form: نيوزلندي
  form: نيوزيلاندي
  form: نيوزلاندي
  join: النيوزيلندية = والنيوزلندية
  join: نيوزلاندية = نيوزيلندية
  apart: نيوزيلندي = آيرلندي

haiti
  reason: Haiti, with one yeh or two
  match: word
  form: هايتي
  form: هاييتي
  join: وهايتي = بهاييتي
  apart: هايتي = تاهيتي

puerto-rico
  reason: Puerto Rico, written joined or apart
  match: phrase
  form: بورتوريكو
  form: بورتو ريكو
  form: بويرتوريكو
  form: بويرتو ريكو
  join: وبورتوريكو = بورتو ريكو
  join: ببويرتو ريكو = بورتوريكو
  apart: بورتوريكو = كوستاريكا

costa-rica
  reason: Costa Rica, written joined or apart
  match: phrase
  form: كوستاريكا
  form: كوستا ريكا
  join: وكوستاريكا = كوستا ريكا
  apart: كوستاريكا = كوستا

guatemala
  reason: Guatemala, its g written ghain or jim
  match: word
  form: غواتيمالا
  form: جواتيمالا
  form: غواتمالا
  form: جواتمالا
  form: قواتيمالا
  join: وغواتيمالا = بجواتيمالا
  join: قواتيمالا = غواتيمالا
  apart: غواتيمالا = مالا

nicaragua
  reason: Nicaragua, its g written ghain or jim
  match: word
  form: نيكاراغوا
  form: نيكاراجوا
  form: نيكاراقوا
  join: ونيكاراغوا = بنيكاراجوا
  join: نيكاراقوا = نيكاراغوا
  apart: نيكاراغوا = باراغواي

honduras
  reason: Honduras
  match: word
  form: هندوراس
  form: هوندوراس
  join: وهندوراس = بهوندوراس
  apart: هندوراس = هندوس

el-salvador
  reason: El Salvador
  match: word
  form: سلفادور
  form: سالفادور
  join: وسلفادور = بسالفادور
  apart: سلفادور = إكوادور

uruguay
  reason: Uruguay, its g written ghain or jim
  match: stem
  form: أوروغواي
  form: أوروجواي
  form: أورغواي
  form: أورجواي
  form: أوروقواي
  join: الأوروغوايي = والأوروجوايي
  join: أوروقوايي = أوروغوايي
  apart: أوروغواي = باراغواي

paraguay
  reason: Paraguay, its g written ghain or jim
  match: stem
  form: باراغواي
  form: باراجواي
  form: براغواي
  form: براجواي
  form: باراقواي
  join: الباراغوايي = والباراجوايي
  join: باراقوايي = باراغوايي
  apart: باراغواي = أوروغواي

argentina
  reason: Argentina, its g written jim or ghain
  match: stem
  form: أرجنتين
  form: أرغنتين
  join: الأرجنتيني = والأرغنتيني
  apart: الأرجنتين = الأربعين

venezuela
  reason: Venezuela
  match: stem
  form: فنزويل
  form: فينزويل
  form: فينيزويل
  join: الفنزويلا = والفينزويلا
  join: فينيزويلا = فنزويلا
  apart: فنزويلا = فينيسيا

colombia
  reason: Colombia, its vowels written or not
  match: stem
  form: كولومبي
  form: كولمبي
  join: الكولومبيا = والكولمبيا
  apart: كولومبيا = كولومبو

chile
  reason: Chile; without its t only where the article stands, for the bare word is also Shelley
  match: word
  form: تشيلي
  form: الشيلي
  form: للشيلي
  join: بالشيلي = وتشيلي
  apart: شيلي = تشيلي

jamaica
  reason: Jamaica
  match: stem
  form: جامايك
  form: جاميك
  form: جمايك
  join: الجامايكا = والجاميكا
  join: جمايكا = جامايكا
  apart: جامايكا = جمايل

bahamas
  reason: Bahamas
  match: word
  form: باهاما
  form: بهاما
  form: باهاماس
  form: بهاماس
  join: وباهاما = ببهاما
  join: بهاماس = باهاما
  apart: الباهاما = أوباما

grenada
  reason: Grenada, its g written ghain or jim
  match: word
  form: غرينادا
  form: جرينادا
  join: وغرينادا = بجرينادا
  apart: غرينادا = غرناطة

ethiopia
  reason: Ethiopia, with theh or teh
  match: stem
  form: إثيوبي
  form: إتيوبي
  join: الإثيوبيا = والإتيوبيا
  apart: إثيوبيا = أثيوبوس

eritrea
  reason: Eritrea
  match: stem
  form: إريتري
  form: إرتيري
  form: إريتيري
  join: الإريتريا = والإرتيريا
  join: إريتيريا = إريتريا
  apart: إريتريا = نيجيريا

djibouti
  reason: Djibouti
  match: word
  form: جيبوتي
  form: دجيبوتي
  join: وجيبوتي = بدجيبوتي
  apart: جيبوتي = جيبوب

uganda
  reason: Uganda, its g written ghain, jim or qaf
  match: stem
  form: أوغند
  form: أوغاند
  form: أوجند
  form: أوجاند
  form: أوقند
  join: الأوغندا = والأوغاندا
  join: أوقندا = أوغندا
  apart: أوغندا = أجندة

rwanda
  reason: Rwanda
  match: word
  form: رواندا
  form: راوندا
  join: ورواندا = براوندا
  apart: رواندا = روندا

burundi
  reason: Burundi
  match: word
  form: بوروندي
  form: بورندي
  form: بروندي
  join: وبوروندي = ببورندي
  join: بروندي = بوروندي
  apart: بوروندي = رواندي

tanzania
  reason: Tanzania, its first vowel written or not
  match: stem
  form: تنزاني
  form: تانزاني
  join: التنزانيا = والتانزانيا
  apart: تنزانيا = تسمانيا

mozambique
  reason: Mozambique
  match: stem
  form: موزمبيق
  form: موزامبيق
  form: موزنبيق
  form: موزمبيك
  form: موزامبيك
  join: الموزمبيقي = والموزامبيقي
  join: موزامبيكي = موزمبيقي
  apart: موزمبيق = موسيق

zimbabwe
  reason: Zimbabwe, its first vowel written or not
  match: stem
  form: زيمبابوي
  form: زمبابوي
  join: الزيمبابوية = والزمبابوية
  apart: زيمبابوي = زامبي

angola
  reason: Angola, its g written ghain or jim
  match: stem
  form: أنغول
  form: أنجول
  join: الأنغولا = والأنجولا
  apart: أنغولا = منغوليا

gabon
  reason: Gabon, its g written ghain or jim
  match: word
  form: غابون
  form: جابون
  join: وغابون = بجابون
  apart: الغابون = القابون

congo
  reason: Congo, its g written ghain, jim or qaf
  match: stem
  form: كونغو
  form: كونجو
  form: كنغو
  form: كونقو
  join: الكونغولي = والكونجولي
  join: كونقولي = كونغولي
  apart: الكونغو = الكونغرس

gambia
  reason: Gambia, its g written ghain or jim
  match: stem
  form: غامبي
  form: جامبي
  join: الغامبيا = والجامبيا
  apart: غامبيا = زامبيا

senegal
  reason: Senegal, its g written ghain or jim
  match: stem
  form: سنغال
  form: سنجال
  form: سينغال
  join: السنغالي = والسنجالي
  join: سينغالي = سنغالي
  apart: السنغال = سنغافورة

nigeria
  reason: Nigeria, from French or from English
  match: stem
  form: نيجيري
  form: نايجيري
  join: النيجيريا = والنايجيريا
  apart: نيجيريا = النيجر

niger
  reason: Niger, from French or from English
  match: word
  form: نيجر
  form: نايجر
  join: ونيجر = بنايجر
  apart: النيجر = نيجيريا

burkina-faso
  reason: Burkina Faso, written joined or apart
  match: phrase
  form: بوركينا فاسو
  form: بوركينافاسو
  form: بركينا فاسو
  form: بوركينا فاصو
  join: وبوركينا فاسو = بوركينافاسو
  join: ببوركينا فاصو = بوركينا فاسو
  apart: بوركينا فاسو = فاسو

ivory-coast
  reason: Ivory Coast, translated or not
  match: phrase
  form: ساحل العاج
  form: كوت ديفوار
  form: كوت دي فوار
  form: كوتديفوار
  join: وساحل العاج = كوت ديفوار
  join: بكوتديفوار = ساحل العاج
  apart: ساحل العاج = ساحل

sierra-leone
  reason: Sierra Leone, written joined or apart
  match: phrase
  form: سيراليون
  form: سيرا ليون
  form: سييرا ليون
  form: سييراليون
  join: وسيراليون = سيرا ليون
  join: بسييراليون = سيراليون
  apart: سيراليون = ليون

cameroon
  reason: Cameroon, and Cameron: they share one spelling; the second vowel written or not
  match: stem
  form: كاميرون
  form: كامرون
  join: الكاميروني = والكامروني
  apart: الكاميرون = كاميرا

togo
  reason: Togo, its g written ghain or jim
  match: word
  form: توغو
  form: توجو
  form: توقو
  join: وتوغو = بتوجو
  join: توقو = توغو
  apart: توغو = تونغا

mauritania
  reason: Mauritania
  match: stem
  form: موريتاني
  form: موريطاني
  form: مورتاني
  join: الموريتانيا = والموريطانيا
  join: مورتانيا = موريتانيا
  apart: موريتانيا = موريشيوس

mauritius
  reason: Mauritius
  match: word
  form: موريشيوس
  form: موريشوس
  join: وموريشيوس = بموريشوس
  apart: موريشيوس = موريتانيا

somaliland
  reason: Somaliland, written joined or apart
  match: phrase
  form: صوماليلاند
  form: صومالي لاند
  form: أرض الصومال
  join: وصوماليلاند = صومالي لاند
  join: بأرض الصومال = صوماليلاند
  apart: صوماليلاند = الصومال

puntland
  reason: Puntland, written joined or apart
  match: phrase
  form: بونتلاند
  form: بونت لاند
  join: وبونتلاند = بونت لاند
  apart: بونتلاند = صوماليلاند

madagascar
  reason: Madagascar
  match: word
  form: مدغشقر
  form: مدغشكر
  form: مدغسقر
  join: ومدغشقر = بمدغشكر
  join: مدغسقر = مدغشقر
  apart: مدغشقر = دغش

seychelles
  reason: Seychelles
  match: word
  form: سيشل
  form: سيشيل
  join: وسيشل = بسيشيل
  apart: سيشل = سجل

darfur
  reason: Darfur, written joined or apart
  match: phrase
  form: دارفور
  form: دار فور
  join: ودارفور = دار فور
  apart: دارفور = دار

kordofan
  reason: Kordofan
  match: word
  form: كردفان
  form: كوردفان
  join: وكردفان = بكوردفان
  apart: كردفان = كردستان

dagestan
  reason: Dagestan, its g written ghain or jim
  match: stem
  form: داغستان
  form: داجستان
  join: الداغستاني = والداجستاني
  apart: داغستان = كردستان

catalonia
  reason: Catalonia
  match: stem
  form: كتالوني
  form: كاتالوني
  form: كاتلوني
  join: الكتالونيا = والكاتالونيا
  join: كاتلونيا = كتالونيا
  apart: كتالونيا = كتالوج

atlantic
  reason: Atlantic, with or without n
  match: stem
  form: أطلسي
  form: أطلنطي
  join: الأطلسية = والأطلنطية
  apart: الأطلسي = الأطلال

caribbean
  reason: Caribbean
  match: stem
  form: كاريبي
  form: كريبي
  join: الكاريبية = والكريبية
  apart: الكاريبي = القريبي

caucasus
  reason: Caucasus
  match: stem
  form: قوقاز
  form: قفقاس
  form: قفقاز
  join: القوقازي = والقفقاسي
  join: قفقازي = قوقازي
  apart: القوقاز = القوقع

scandinavia
  reason: Scandinavia, with or without its first alef
  match: stem
  form: إسكندناف
  form: إسكنديناف
  form: سكندناف
  form: إسكندوناف
  join: الإسكندنافية = والإسكندينافية
  join: إسكندونافية = إسكندنافية
  apart: الإسكندنافية = الإسكندرية

siberia
  reason: Siberia
  match: word
  form: سيبيريا
  form: سبيريا
  form: سايبيريا
  form: سيبريا
  join: وسيبيريا = بسبيريا
  join: سيبريا = سيبيريا
  apart: سيبيريا = ليبيريا

normandy
  reason: Normandy
  match: word
  form: نورماندي
  form: نورمندي
  join: ونورماندي = بنورمندي
  apart: نورماندي = نومادي

antarctica
  reason: Antarctica
  match: word
  form: أنتاركتيكا
  form: أنتركتيكا
  form: أنتارتيكا
  join: وأنتاركتيكا = بأنتركتيكا
  join: أنتارتيكا = أنتاركتيكا
  apart: أنتاركتيكا = أتلانتيكا

himalaya
  reason: Himalaya
  match: word
  form: هيمالايا
  form: هملايا
  form: همالايا
  form: هيملايا
  join: وهيمالايا = بهملايا
  join: هيملايا = هيمالايا
  apart: هيمالايا = مالايا

ossetia
  reason: Ossetia
  match: stem
  form: أوسيتي
  form: أوسيتسي
  join: الأوسيتيا = والأوسيتسيا
  apart: أوسيتيا = روسيا

karabakh
  reason: Karabakh, its Russian and its Turkish form
  match: phrase
  form: كاراباخ
  form: كاراباغ
  form: كارباخ
  form: قره باغ
  form: قرباغ
  join: وكاراباخ = كاراباغ
  join: بقرباغ = كاراباخ
  apart: كاراباخ = باخ

nagorno
  reason: Nagorno, its g written ghain or jim
  match: word
  form: ناغورنو
  form: ناجورنو
  form: ناغورني
  join: وناغورنو = بناجورنو
  join: ناغورني = ناغورنو
  apart: ناغورنو = ليفورنو

israel
  reason: Israel, its hamza on a yeh, a plain yeh or no yeh
  match: stem
  form: إسرائيل
  form: إسراييل
  form: إسرائل
  join: الإسرائيلية = والإسراييلية
  join: إسرائلية = إسرائيلية
  apart: إسرائيل = الإسراء

soviet
  reason: Soviet, with one yeh, two yehs or alef
  match: stem
  form: سوفييت
  form: سوفيت
  form: سوفيات
  join: السوفييتي = والسوفيتي
  join: سوفياتي = سوفييتي
  apart: السوفياتي = صوفيا

uyghur
  reason: Uyghur; with a plain first yeh only behind the article, for the bare word is Igor
  match: stem
  form: أويغور
  form: أويجور
  form: الإيغور
  form: الإيجور
  join: الإيغور = والأويغور
  join: الأويجورية = الإيغورية
  apart: إيغور = أويغور

yazidi
  reason: Yazidi, its first yeh written or not
  match: stem
  form: إيزيدي
  form: إزيدي
  join: الإيزيدية = والإزيدية
  apart: يزيد = إيزيدي

# Cities and places.
london
  reason: London
  match: word
  form: لندن
  form: لوندن
  join: ولندن = بلوندن
  apart: لندن = لندا

washington
  reason: Washington
  match: word
  form: واشنطن
  form: واشنطون
  form: واشنجتون
  form: واشنغتون
  form: واشنتون
  join: وواشنطن = بواشنطون
  join: واشنتون = واشنطن
  apart: واشنطن = وطن

new-york
  reason: New York, written joined or apart
  match: phrase
  form: نيويورك
  form: نيو يورك
  form: نويورك
  join: ونيويورك = نيو يورك
  join: بنويورك = نيويورك
  apart: نيويورك = يورك

los-angeles
  reason: Los Angeles
  match: phrase
  form: لوس أنجلوس
  form: لوس أنجليس
  form: لوس أنجيليس
  form: لوس أنجيلوس
  form: لوس أنجلس
  form: لوسأنجلس
  form: لوسأنجلوس
  join: ولوس أنجلوس = لوس أنجليس
  join: لوس أنجلس = بلوس أنجلوس
  join: بلوسأنجلوس = لوس أنجلوس
  apart: لوس أنجلوس = أنجلو

las-vegas
  reason: Las Vegas, its g written ghain or jim
  match: phrase
  form: لاس فيغاس
  form: لاس فيجاس
  form: لاس فيقاس
  form: لاسفيغاس
  join: ولاس فيغاس = لاس فيجاس
  join: بلاسفيغاس = لاس فيغاس
  apart: لاس فيغاس = فيغو

san-francisco
  reason: San Francisco
  match: phrase
  form: سان فرانسيسكو
  form: سان فرانسسكو
  form: سان فرنسيسكو
  form: سانفرانسيسكو
  join: وسان فرانسيسكو = سان فرانسسكو
  join: بسانفرانسيسكو = سان فرانسيسكو
  apart: سان فرانسيسكو = فرانسيسكو

san-diego
  reason: San Diego, its g written ghain or jim
  match: phrase
  form: سان دييغو
  form: سان دييجو
  form: سان ديغو
  form: سان ديجو
  join: وسان دييغو = سان دييجو
  join: بسان ديجو = سان دييغو
  apart: سان دييغو = دييغو

chicago
  reason: Chicago, its g written ghain, jim, kaf or qaf
  match: word
  form: شيكاغو
  form: شيكاجو
  form: شيكاكو
  form: شيكاقو
  form: شكاغو
  join: وشيكاغو = بشيكاجو
  join: شكاغو = شيكاغو
  apart: شيكاغو = شيكا

houston
  reason: Houston, the city and the name
  match: word
  form: هيوستن
  form: هيوستون
  form: هوستن
  join: وهيوستن = بهيوستون
  join: هوستن = هيوستن
  apart: هيوستن = بوسطن

boston
  reason: Boston, with ta or teh
  match: word
  form: بوسطن
  form: بوسطون
  form: بوستون
  form: بوستن
  join: وبوسطن = ببوسطون
  join: بوستن = بوسطن
  apart: بوسطن = هيوستن

michigan
  reason: Michigan, its g written ghain or jim
  match: word
  form: ميشيغان
  form: ميتشيغان
  form: ميشيجان
  form: ميتشيجان
  form: ميشغان
  join: وميشيغان = بميتشيغان
  join: ميشغان = ميشيغان
  apart: ميشيغان = ميشيل

oregon
  reason: Oregon, its g written ghain or jim
  match: word
  form: أوريغون
  form: أوريجون
  join: وأوريغون = بأوريجون
  apart: أوريغون = أوزون

virginia
  reason: Virginia, the state and the name
  match: word
  form: فيرجينيا
  form: فرجينيا
  join: وفيرجينيا = بفرجينيا
  apart: فيرجينيا = جينيا

pennsylvania
  reason: Pennsylvania
  match: word
  form: بنسلفانيا
  form: بنسيلفانيا
  form: بينسلفانيا
  join: وبنسلفانيا = ببنسيلفانيا
  join: بينسلفانيا = بنسلفانيا
  apart: بنسلفانيا = ترانسلفانيا

massachusetts
  reason: Massachusetts
  match: word
  form: ماساتشوستس
  form: ماساشوستس
  form: مساتشوستس
  form: ماساتشوسيتس
  form: ماساشوسيتس
  join: وماساتشوستس = بماساشوستس
  join: ماساشوسيتس = ماساتشوستس
  apart: ماساتشوستس = ماسا

connecticut
  reason: Connecticut
  match: word
  form: كونيتيكت
  form: كونيتيكيت
  form: كونيكتيكت
  form: كونكتيكت
  form: كونيتيكوت
  join: وكونيتيكت = بكونيتيكيت
  join: كونيتيكوت = كونيتيكت
  apart: كونيتيكت = كونكت

wisconsin
  reason: Wisconsin
  match: word
  form: ويسكونسن
  form: ويسكونسين
  form: وسكونسن
  join: وويسكونسن = بويسكونسين
  join: وسكونسن = ويسكونسن
  apart: ويسكونسن = ويسكي

mississippi
  reason: Mississippi
  match: word
  form: ميسيسيبي
  form: مسيسيبي
  form: ميسيسبي
  form: مسيسبي
  join: وميسيسيبي = بمسيسيبي
  join: مسيسبي = ميسيسيبي
  apart: ميسيسيبي = ميسي

louisiana
  reason: Louisiana
  match: word
  form: لويزيانا
  form: لوزيانا
  join: ولويزيانا = بلوزيانا
  apart: لويزيانا = لويزا

arkansas
  reason: Arkansas, as spelled or as spoken
  match: word
  form: أركنساس
  form: أركانساس
  form: أركنسو
  join: وأركنساس = بأركانساس
  join: أركنسو = أركنساس
  apart: أركنساس = كنساس

kentucky
  reason: Kentucky
  match: word
  form: كنتاكي
  form: كينتاكي
  join: وكنتاكي = بكينتاكي
  apart: كنتاكي = كنت

california
  reason: California
  match: word
  form: كاليفورنيا
  form: كليفورنيا
  form: كالفورنيا
  join: وكاليفورنيا = بكليفورنيا
  join: كالفورنيا = كاليفورنيا
  apart: كاليفورنيا = كاليدونيا

texas
  reason: Texas
  match: word
  form: تكساس
  form: تيكساس
  join: وتكساس = بتيكساس
  apart: تكساس = تاكسي

philadelphia
  reason: Philadelphia
  match: word
  form: فيلادلفيا
  form: فلادلفيا
  form: فيلاديلفيا
  join: وفيلادلفيا = بفلادلفيا
  join: فيلاديلفيا = فيلادلفيا
  apart: فيلادلفيا = دلفي

detroit
  reason: Detroit
  match: word
  form: ديترويت
  form: دترويت
  join: وديترويت = بدترويت
  apart: ديترويت = بيروت

seattle
  reason: Seattle
  match: word
  form: سياتل
  form: سياتيل
  join: وسياتل = بسياتيل
  apart: سياتل = سيتل

miami
  reason: Miami
  match: word
  form: ميامي
  form: مايامي
  join: وميامي = بمايامي
  apart: ميامي = يامي

dallas
  reason: Dallas
  match: word
  form: دالاس
  form: دلاس
  join: ودالاس = بدلاس
  apart: دالاس = لاس

cleveland
  reason: Cleveland
  match: word
  form: كليفلاند
  form: كليفلند
  join: وكليفلاند = بكليفلند
  apart: كليفلاند = كليف

manhattan
  reason: Manhattan
  match: word
  form: مانهاتن
  form: منهاتن
  form: مانهاتان
  join: ومانهاتن = بمنهاتن
  join: مانهاتان = مانهاتن
  apart: مانهاتن = مانهايم

guantanamo
  reason: Guantanamo, its g written ghain, jim or qaf
  match: word
  form: غوانتانامو
  form: جوانتانامو
  form: غوانتنامو
  form: جوانتنامو
  form: غونتانامو
  form: قوانتانامو
  join: وغوانتانامو = بجوانتانامو
  join: قوانتانامو = غوانتانامو
  apart: غوانتانامو = غوانتا

pentagon
  reason: Pentagon, its g written ghain, jim or qaf
  match: word
  form: بنتاغون
  form: بنتاجون
  form: بنتاقون
  form: بنتغون
  join: وبنتاغون = ببنتاجون
  join: بنتغون = بنتاغون
  apart: البنتاغون = البنتاكس

hollywood
  reason: Hollywood
  match: word
  form: هوليوود
  form: هوليود
  join: وهوليوود = بهوليود
  apart: هوليوود = بوليوود

bollywood
  reason: Bollywood
  match: word
  form: بوليوود
  form: بوليود
  join: وبوليوود = ببوليود
  apart: بوليوود = هوليود

wall-street
  reason: Wall Street
  match: phrase
  form: وول ستريت
  form: وولستريت
  form: وول استريت
  join: ووول ستريت = وولستريت
  join: بوول استريت = وول ستريت
  apart: وول ستريت = ستريت

montreal
  reason: Montreal
  match: word
  form: مونتريال
  form: منتريال
  join: ومونتريال = بمنتريال
  apart: مونتريال = ريال

quebec
  reason: Quebec
  match: word
  form: كيبيك
  form: كيبك
  join: وكيبيك = بكيبك
  apart: كيبيك = كيب

toronto
  reason: Toronto
  match: word
  form: تورونتو
  form: تورنتو
  join: وتورونتو = بتورنتو
  apart: تورونتو = تورينو

panama
  reason: Panama, its first vowel written or not
  match: word
  form: بنما
  form: باناما
  join: وبنما = بباناما
  apart: بنما = بينما

bogota
  reason: Bogota, its g written ghain or jim
  match: word
  form: بوغوتا
  form: بوجوتا
  form: بوقوتا
  join: وبوغوتا = ببوجوتا
  join: بوقوتا = بوغوتا
  apart: بوغوتا = بوغبا

santiago
  reason: Santiago, its g written ghain or jim
  match: word
  form: سانتياغو
  form: سانتياجو
  form: سنتياغو
  form: سانتياقو
  join: وسانتياغو = بسانتياجو
  join: سانتياقو = سانتياغو
  apart: سانتياغو = سانتي

caracas
  reason: Caracas
  match: word
  form: كراكاس
  form: كاراكاس
  join: وكراكاس = بكاراكاس
  apart: كراكاس = كراكوف

rio-de-janeiro
  reason: Rio de Janeiro
  match: phrase
  form: ريو دي جانيرو
  form: ريودي جانيرو
  form: ريو دي جنيرو
  form: ريو دو جانيرو
  form: ريودوجانيرو
  form: ريوديجانيرو
  join: وريو دي جانيرو = ريودي جانيرو
  join: بريوديجانيرو = ريو دي جانيرو
  apart: ريو دي جانيرو = جانيرو

sao-paulo
  reason: Sao Paulo
  match: phrase
  form: ساو باولو
  form: ساوباولو
  form: ساو بولو
  join: وساو باولو = ساوباولو
  join: بساو بولو = ساو باولو
  apart: ساو باولو = باولو

buenos-aires
  reason: Buenos Aires
  match: phrase
  form: بوينس آيرس
  form: بوينوس آيرس
  form: بيونس آيرس
  form: بوينس أيريس
  form: بوينوس أيريس
  join: وبوينس آيرس = بوينوس آيرس
  join: ببوينوس أيريس = بوينس آيرس
  apart: بوينس آيرس = آيرس

istanbul
  reason: Istanbul, with ta or teh, nun or meem
  match: word
  form: إسطنبول
  form: إستانبول
  form: إسطمبول
  form: إستنبول
  join: وإسطنبول = بإستانبول
  join: إستنبول = إسطنبول
  apart: إسطنبول = سطنبول

gaziantep
  reason: Gaziantep, written joined or apart
  match: phrase
  form: غازي عنتاب
  form: غازيعنتاب
  join: وغازي عنتاب = غازيعنتاب
  apart: غازي عنتاب = غازي

diyarbakir
  reason: Diyarbakir, written joined or apart
  match: phrase
  form: ديار بكر
  form: دياربكر
  join: وديار بكر = دياربكر
  apart: ديار بكر = ديار

tehran
  reason: Tehran, with ta or teh
  match: word
  form: طهران
  form: تهران
  join: وطهران = بتهران
  apart: طهران = وهران

isfahan
  reason: Isfahan, with feh or beh
  match: word
  form: أصفهان
  form: أصبهان
  join: وأصفهان = بأصبهان
  apart: أصفهان = صفحات

natanz
  reason: Natanz
  match: word
  form: نطنز
  form: نتانز
  form: ناتانز
  join: ونطنز = بنتانز
  join: ناتانز = نطنز
  apart: نطنز = تناز

tashkent
  reason: Tashkent
  match: word
  form: طشقند
  form: طاشقند
  form: تاشكند
  join: وطشقند = بطاشقند
  join: تاشكند = طشقند
  apart: طشقند = سمرقند

dushanbe
  reason: Dushanbe
  match: word
  form: دوشنبه
  form: دوشانبي
  form: دوشنبي
  join: ودوشنبه = بدوشانبي
  apart: دوشنبه = شنب

ashgabat
  reason: Ashgabat, joined or apart
  match: phrase
  form: عشق آباد
  form: عشقآباد
  join: وعشق آباد = عشقآباد
  apart: عشق آباد = عشق

islamabad
  reason: Islamabad, joined or apart
  match: phrase
  form: إسلام آباد
  form: إسلامآباد
  join: وإسلام آباد = إسلامآباد
  apart: إسلام آباد = إسلام

jalalabad
  reason: Jalalabad, joined or apart
  match: phrase
  form: جلال آباد
  form: جلالآباد
  join: وجلال آباد = جلالآباد
  apart: جلال آباد = جلال

peshawar
  reason: Peshawar
  match: word
  form: بيشاور
  form: بشاور
  join: وبيشاور = ببشاور
  apart: بيشاور = تشاور

karachi
  reason: Karachi
  match: word
  form: كراتشي
  form: كاراتشي
  join: وكراتشي = بكاراتشي
  apart: كراتشي = كراسي

kandahar
  reason: Kandahar, with qaf or kaf
  match: word
  form: قندهار
  form: كندهار
  join: وقندهار = بكندهار
  apart: قندهار = هدار

helmand
  reason: Helmand
  match: word
  form: هلمند
  form: هيلمند
  join: وهلمند = بهيلمند
  apart: هلمند = هندم

new-delhi
  reason: New Delhi, written joined or apart
  match: phrase
  form: نيودلهي
  form: نيو دلهي
  form: نيو ديلهي
  form: نيوديلهي
  join: ونيودلهي = نيو دلهي
  join: بنيوديلهي = نيودلهي
  apart: نيودلهي = دلهي

mumbai
  reason: Mumbai
  match: word
  form: مومباي
  form: ممباي
  join: ومومباي = بممباي
  apart: مومباي = بومباي

calcutta
  reason: Calcutta
  match: word
  form: كلكتا
  form: كالكوتا
  form: كلكوتا
  form: كولكاتا
  join: وكلكتا = بكالكوتا
  join: كولكاتا = كلكتا
  apart: كلكتا = كلت

bangalore
  reason: Bangalore, its g written ghain or jim
  match: word
  form: بنغالور
  form: بنجالور
  form: بانغالور
  form: بانجالور
  form: بنغلور
  join: وبنغالور = ببنجالور
  join: بنغلور = بنغالور
  apart: بنغالور = بنغال

beijing
  reason: Beijing and Peking
  match: word
  form: بكين
  form: بيكين
  form: بيجين
  form: بيجينغ
  form: بيجينج
  join: وبكين = ببيكين
  join: بيجينج = بكين
  apart: بكين = يكن

shanghai
  reason: Shanghai, its g written ghain, jim or qaf
  match: word
  form: شنغهاي
  form: شانغهاي
  form: شنجهاي
  form: شانجهاي
  form: شنقهاي
  join: وشنغهاي = بشانغهاي
  join: شنقهاي = شنغهاي
  apart: شنغهاي = هاي

hong-kong
  reason: Hong Kong, written joined or apart, g as ghain, jim, kaf or qaf
  match: phrase
  form: هونغ كونغ
  form: هونج كونج
  form: هونغكونغ
  form: هونجكونج
  form: هونك كونك
  form: هونق كونق
  form: هونغ كونج
  form: هونج كونغ
  join: وهونغ كونغ = هونج كونج
  join: بهونج كونغ = هونغ كونغ
  apart: هونغ كونغ = الكونغو

guangzhou
  reason: Guangzhou
  match: word
  form: غوانغتشو
  form: جوانجتشو
  form: قوانغتشو
  form: غوانزو
  join: وغوانغتشو = بجوانجتشو
  join: غوانزو = غوانغتشو
  apart: غوانغتشو = تشو

xinjiang
  reason: Xinjiang
  match: word
  form: شينجيانغ
  form: شينجيانج
  form: شنجيانغ
  form: شينغيانغ
  form: شنغيانغ
  join: وشينجيانغ = بشينجيانج
  join: شنغيانغ = شينجيانغ
  apart: شينجيانغ = بيونغيانغ

pyongyang
  reason: Pyongyang, written joined or apart
  match: phrase
  form: بيونغ يانغ
  form: بيونج يانج
  form: بيونغيانغ
  form: بيونجيانج
  form: بيونج يانغ
  join: وبيونغ يانغ = بيونج يانج
  join: ببيونج يانغ = بيونغ يانغ
  apart: بيونغ يانغ = يانغ

tokyo
  reason: Tokyo, with ta or teh
  match: word
  form: طوكيو
  form: توكيو
  join: وطوكيو = بتوكيو
  apart: طوكيو = كيوتو

nagasaki
  reason: Nagasaki, its g written ghain, jim or kaf
  match: word
  form: ناغازاكي
  form: ناجازاكي
  form: ناكازاكي
  form: نغازاكي
  form: نجازاكي
  join: وناغازاكي = بناجازاكي
  join: نجازاكي = ناغازاكي
  apart: ناغازاكي = كاواساكي

saigon
  reason: Saigon, its g written ghain or jim
  match: word
  form: سايغون
  form: سايجون
  join: وسايغون = بسايجون
  apart: سايغون = سابون

ho-chi-minh
  reason: Ho Chi Minh
  match: phrase
  form: هو شي منه
  form: هوشي منه
  form: هو تشي منه
  form: هوشيمنه
  join: وهو شي منه = هوشي منه
  join: بهوشيمنه = هو شي منه
  apart: هو شي منه = منه

bangkok
  reason: Bangkok
  match: word
  form: بانكوك
  form: بانغكوك
  form: بانجكوك
  join: وبانكوك = ببانغكوك
  join: بانجكوك = بانكوك
  apart: بانكوك = بنوك

kuala-lumpur
  reason: Kuala Lumpur, written joined or apart
  match: phrase
  form: كوالالمبور
  form: كوالا لمبور
  form: كوالالامبور
  form: كوالا لامبور
  join: وكوالالمبور = كوالا لمبور
  join: بكوالا لامبور = كوالالمبور
  apart: كوالالمبور = كوالا

jakarta
  reason: Jakarta
  match: word
  form: جاكرتا
  form: جاكارتا
  join: وجاكرتا = بجاكارتا
  apart: جاكرتا = جكر

canberra
  reason: Canberra
  match: word
  form: كانبيرا
  form: كانبرا
  join: وكانبيرا = بكانبرا
  apart: كانبيرا = كاميرا

sydney
  reason: Sydney
  match: word
  form: سيدني
  form: سدني
  join: وسيدني = بسدني
  apart: سيدني = سيدي

melbourne
  reason: Melbourne
  match: word
  form: ملبورن
  form: ميلبورن
  join: وملبورن = بميلبورن
  apart: ملبورن = بورن

addis-ababa
  reason: Addis Ababa
  match: phrase
  form: أديس أبابا
  form: أديسأبابا
  form: أديس بابا
  join: وأديس أبابا = أديسأبابا
  join: بأديس بابا = أديس أبابا
  apart: أديس أبابا = بابا

mogadishu
  reason: Mogadishu
  match: word
  form: مقديشو
  form: مقديشيو
  form: موغاديشو
  form: مقاديشو
  join: ومقديشو = بمقديشيو
  join: مقاديشو = مقديشو
  apart: مقديشو = قدس

nairobi
  reason: Nairobi
  match: word
  form: نيروبي
  form: نايروبي
  join: ونيروبي = بنايروبي
  apart: نيروبي = نوبي

kampala
  reason: Kampala
  match: word
  form: كمبالا
  form: كامبالا
  join: وكمبالا = بكامبالا
  apart: كمبالا = لامبالا

kigali
  reason: Kigali, its g written ghain or jim
  match: word
  form: كيغالي
  form: كيجالي
  join: وكيغالي = بكيجالي
  apart: كيغالي = غالي

bangui
  reason: Bangui, its g written ghain or jim
  match: word
  form: بانغي
  form: بانجي
  join: وبانغي = ببانجي
  apart: بانغي = باغي

kinshasa
  reason: Kinshasa
  match: word
  form: كينشاسا
  form: كنشاسا
  join: وكينشاسا = بكنشاسا
  apart: كينشاسا = شاسا

lagos
  reason: Lagos, its g written ghain or jim
  match: word
  form: لاغوس
  form: لاجوس
  join: ولاغوس = بلاجوس
  apart: لاغوس = لاوس

ouagadougou
  reason: Ouagadougou, its g written ghain or jim
  match: word
  form: واغادوغو
  form: واجادوجو
  form: واغادوجو
  form: واقادوقو
  join: وواغادوغو = بواجادوجو
  join: واقادوقو = واغادوغو
  apart: واغادوغو = دوغو

ndjamena
  reason: N'Djamena
  match: word
  form: نجامينا
  form: إنجمينا
  form: أنجامينا
  join: ونجامينا = بإنجمينا
  join: أنجامينا = نجامينا
  apart: نجامينا = أمينا

conakry
  reason: Conakry
  match: word
  form: كوناكري
  form: كونكري
  join: وكوناكري = بكونكري
  apart: كوناكري = كونا

harare
  reason: Harare
  match: word
  form: هراري
  form: هاراري
  join: وهراري = بهاراري
  apart: هراري = حراري

cape-town
  reason: Cape Town
  match: phrase
  form: كيب تاون
  form: كيبتاون
  form: كايب تاون
  join: وكيب تاون = كيبتاون
  join: بكايب تاون = كيب تاون
  apart: كيب تاون = تاون

johannesburg
  reason: Johannesburg
  match: word
  form: جوهانسبرغ
  form: جوهانسبرج
  form: جوهانسبورغ
  form: جوهانسبورج
  form: جوهانزبرغ
  join: وجوهانسبرغ = بجوهانسبرج
  join: جوهانزبرغ = جوهانسبرغ
  apart: جوهانسبرغ = جوهانس

timbuktu
  reason: Timbuktu
  match: word
  form: تمبكتو
  form: تمبوكتو
  form: تومبوكتو
  form: تنبكتو
  join: وتمبكتو = بتمبوكتو
  join: تنبكتو = تمبكتو
  apart: تمبكتو = تمت

tigray
  reason: Tigray
  match: word
  form: تيغراي
  form: تيجراي
  form: تيقراي
  form: تغراي
  join: وتيغراي = بتيجراي
  join: تغراي = تيغراي
  apart: تيغراي = تيغري

boko-haram
  reason: Boko Haram, written joined or apart
  match: phrase
  form: بوكو حرام
  form: بوكوحرام
  join: وبوكو حرام = بوكوحرام
  apart: بوكو حرام = حرام

brussels
  reason: Brussels
  match: word
  form: بروكسل
  form: بروكسيل
  join: وبروكسل = ببروكسيل
  apart: بروكسل = بروسيا

amsterdam
  reason: Amsterdam
  match: word
  form: أمستردام
  form: أمستردم
  join: وأمستردام = بأمستردم
  apart: أمستردام = روتردام

copenhagen
  reason: Copenhagen, its g written ghain or jim
  match: word
  form: كوبنهاغن
  form: كوبنهاجن
  form: كوبنهاغين
  form: كوبنهاجين
  join: وكوبنهاغن = بكوبنهاجن
  join: كوبنهاجين = كوبنهاغن
  apart: كوبنهاغن = كوبا

stockholm
  reason: Stockholm, with or without a first alef
  match: word
  form: ستوكهولم
  form: استوكهولم
  form: ستكهولم
  join: وستوكهولم = باستوكهولم
  join: ستكهولم = ستوكهولم
  apart: ستوكهولم = بورنهولم

helsinki
  reason: Helsinki
  match: word
  form: هلسنكي
  form: هيلسنكي
  form: هلسينكي
  join: وهلسنكي = بهيلسنكي
  join: هلسينكي = هلسنكي
  apart: هلسنكي = سكني

dublin
  reason: Dublin
  match: word
  form: دبلن
  form: دوبلن
  join: ودبلن = بدوبلن
  apart: دبلن = برلين

warsaw
  reason: Warsaw, its English and its Italian form
  match: word
  form: وارسو
  form: فارسوفيا
  join: ووارسو = بفارسوفيا
  apart: وارسو = مرسى

budapest
  reason: Budapest
  match: word
  form: بودابست
  form: بودابيست
  join: وبودابست = ببودابيست
  apart: بودابست = بوخارست

bucharest
  reason: Bucharest
  match: word
  form: بوخارست
  form: بوخاريست
  join: وبوخارست = ببوخاريست
  apart: بوخارست = بودابست

belgrade
  reason: Belgrade, its g written ghain or jim
  match: word
  form: بلغراد
  form: بلجراد
  form: بيلغراد
  join: وبلغراد = ببلجراد
  join: بيلغراد = بلغراد
  apart: بلغراد = بغداد

zagreb
  reason: Zagreb, its g written ghain or jim
  match: word
  form: زغرب
  form: زاغرب
  form: زاجرب
  join: وزغرب = بزاغرب
  join: زاجرب = زغرب
  apart: زغرب = غرب

sarajevo
  reason: Sarajevo
  match: word
  form: سراييفو
  form: سراجيفو
  form: ساراييفو
  form: سرايفو
  join: وسراييفو = بسراجيفو
  join: سرايفو = سراييفو
  apart: سراييفو = سيراليون

srebrenica
  reason: Srebrenica
  match: word
  form: سربرنيتسا
  form: سربرنيتشا
  form: سربرينيتسا
  form: سريبرينيتسا
  join: وسربرنيتسا = بسربرنيتشا
  join: سريبرينيتسا = سربرنيتسا
  apart: سربرنيتسا = سبرنيتسا

pristina
  reason: Pristina
  match: word
  form: بريشتينا
  form: برشتينا
  join: وبريشتينا = ببرشتينا
  apart: بريشتينا = فلسطين

vilnius
  reason: Vilnius
  match: word
  form: فيلنيوس
  form: فلنيوس
  join: وفيلنيوس = بفلنيوس
  apart: فيلنيوس = فينوس

kharkiv
  reason: Kharkiv, from Ukrainian or Russian
  match: word
  form: خاركيف
  form: خاركوف
  form: خاركييف
  join: وخاركيف = بخاركوف
  join: خاركييف = خاركيف
  apart: خاركيف = كييف

donetsk
  reason: Donetsk
  match: word
  form: دونيتسك
  form: دونتسك
  form: دانيتسك
  join: ودونيتسك = بدونتسك
  join: دانيتسك = دونيتسك
  apart: دونيتسك = دنبروبيتروفسك

luhansk
  reason: Luhansk, from Ukrainian or Russian
  match: word
  form: لوغانسك
  form: لوهانسك
  form: لوجانسك
  join: ولوغانسك = بلوهانسك
  join: لوجانسك = لوغانسك
  apart: لوغانسك = لوغانو

zaporizhzhia
  reason: Zaporizhzhia
  match: word
  form: زابوريجيا
  form: زابوروجيا
  form: زاباروجيا
  form: زابوريجا
  join: وزابوريجيا = بزابوروجيا
  join: زابوريجا = زابوريجيا
  apart: زابوريجيا = زبرجد

kherson
  reason: Kherson
  match: word
  form: خيرسون
  form: خرسون
  join: وخيرسون = بخرسون
  apart: خيرسون = خرسان

grozny
  reason: Grozny, its g written ghain or jim
  match: word
  form: غروزني
  form: جروزني
  join: وغروزني = بجروزني
  apart: غروزني = غروز

tbilisi
  reason: Tbilisi
  match: word
  form: تبليسي
  form: تبيليسي
  join: وتبليسي = بتبيليسي
  apart: تبليسي = تفليسي

yerevan
  reason: Yerevan
  match: word
  form: يريفان
  form: يرفان
  join: ويريفان = بيرفان
  apart: يريفان = ريف

nicosia
  reason: Nicosia, with qaf or kaf
  match: word
  form: نيقوسيا
  form: نيكوسيا
  join: ونيقوسيا = بنيكوسيا
  apart: نيقوسيا = روسيا

geneva
  reason: Geneva
  match: word
  form: جنيف
  form: جينيف
  join: وجنيف = بجينيف
  apart: جنيف = جنين

zurich
  reason: Zurich
  match: word
  form: زيورخ
  form: زيوريخ
  form: زوريخ
  join: وزيورخ = بزيوريخ
  join: زوريخ = زيورخ
  apart: زيورخ = ميونخ

munich
  reason: Munich
  match: word
  form: ميونخ
  form: ميونيخ
  form: مونيخ
  join: وميونخ = بميونيخ
  join: مونيخ = ميونخ
  apart: ميونخ = زيورخ

frankfurt
  reason: Frankfurt
  match: word
  form: فرانكفورت
  form: فرنكفورت
  join: وفرانكفورت = بفرنكفورت
  apart: فرانكفورت = فرانك

hamburg
  reason: Hamburg, its g written ghain or jim
  match: word
  form: هامبورغ
  form: هامبورج
  form: همبورغ
  form: هامبرغ
  form: هامبرج
  join: وهامبورغ = بهامبورج
  join: هامبرج = هامبورغ
  apart: هامبورغ = هامبرغر

stuttgart
  reason: Stuttgart, its g written ghain or jim
  match: word
  form: شتوتغارت
  form: شتوتجارت
  form: شتوتغرت
  join: وشتوتغارت = بشتوتجارت
  join: شتوتغرت = شتوتغارت
  apart: شتوتغارت = شتوت

leipzig
  reason: Leipzig
  match: word
  form: لايبزيغ
  form: لايبزيج
  form: لايبزغ
  form: لايبتسيغ
  join: ولايبزيغ = بلايبزيج
  join: لايبتسيغ = لايبزيغ
  apart: لايبزيغ = لايب

nuremberg
  reason: Nuremberg
  match: word
  form: نورنبرغ
  form: نورمبرغ
  form: نورنبرج
  form: نورمبرج
  form: نورينبرغ
  join: ونورنبرغ = بنورمبرغ
  join: نورينبرغ = نورنبرغ
  apart: نورنبرغ = نورماندي

salzburg
  reason: Salzburg
  match: word
  form: سالزبورغ
  form: سالزبورج
  form: زالتسبورغ
  form: سالتسبورغ
  join: وسالزبورغ = بسالزبورج
  join: سالتسبورغ = سالزبورغ
  apart: سالزبورغ = سالزار

strasbourg
  reason: Strasbourg, its g written ghain or jim
  match: word
  form: ستراسبورغ
  form: ستراسبورج
  form: استراسبورغ
  form: ستراسبرغ
  join: وستراسبورغ = بستراسبورج
  join: ستراسبرغ = ستراسبورغ
  apart: ستراسبورغ = سالزبورغ

petersburg
  reason: Petersburg, its g written ghain or jim
  match: word
  form: بطرسبرغ
  form: بطرسبورغ
  form: بيترسبورغ
  form: بيترسبرغ
  form: بطرسبرج
  form: بطرسبورج
  form: بترسبورغ
  join: وبطرسبرغ = ببطرسبورغ
  join: بترسبورغ = بطرسبرغ
  apart: بطرسبرغ = بطرس

edinburgh
  reason: Edinburgh
  match: word
  form: إدنبرة
  form: أدنبرا
  form: إدنبرغ
  join: وإدنبرة = بأدنبرا
  join: إدنبرغ = إدنبرة
  apart: إدنبرة = دبر

glasgow
  reason: Glasgow
  match: word
  form: غلاسكو
  form: جلاسكو
  form: غلاسغو
  form: جلاسجو
  form: جلاسغو
  join: وغلاسكو = بجلاسكو
  join: جلاسغو = غلاسكو
  apart: غلاسكو = موسكو

ending-ington
  reason: The English ending -ington, its g written ghain or jim (Wellington, Arlington)
  match: anywhere
  form: نغتون
  form: نجتون
  join: ولينجتون = ولينغتون
  join: هنتنجتون = هنتنغتون
  apart: ولينغتون = ولنا

ending-ingham
  reason: The English ending -ingham, its g written ghain or jim (Birmingham, Nottingham)
  match: anywhere
  form: نغهام
  form: نجهام
  join: برمنجهام = وبرمنغهام
  join: نوتنجهام = نوتنغهام
  apart: برمنغهام = نوتنغهام

prague
  reason: Prague, its g written ghain or jim
  match: word
  form: براغ
  form: براج
  join: وبراغ = ببراج
  apart: براغ = براق

barcelona
  reason: Barcelona, with sheen or seen
  match: word
  form: برشلونة
  form: بارشلونة
  form: برسلونة
  form: برشلونا
  form: بارسلونا
  join: وبرشلونة = ببارشلونة
  join: بارسلونا = برشلونة
  apart: برشلونة = بشلون

valencia
  reason: Valencia
  match: word
  form: فالنسيا
  form: فالينسيا
  form: فالنثيا
  join: وفالنسيا = بفالينسيا
  join: فالنثيا = فالنسيا
  apart: فالنسيا = فالنسي

lisbon
  reason: Lisbon
  match: word
  form: لشبونة
  form: ليشبونة
  join: ولشبونة = بليشبونة
  apart: لشبونة = شابون

mallorca
  reason: Mallorca
  match: word
  form: مايوركا
  form: ميورقة
  join: ومايوركا = بميورقة
  apart: مايوركا = نيويورك

lampedusa
  reason: Lampedusa
  match: word
  form: لامبيدوزا
  form: لامبيدوسا
  form: لمبيدوزا
  join: ولامبيدوزا = بلامبيدوسا
  join: لمبيدوزا = لامبيدوزا
  apart: لامبيدوزا = لامبادا

malta
  reason: Malta, with alef or teh marbuta at its end
  match: word
  form: مالطا
  form: مالطة
  join: ومالطا = بمالطة
  apart: مالطا = مالطي

trabzon
  reason: Trabzon
  match: word
  form: طرابزون
  form: ترابزون
  form: طربزون
  join: وطرابزون = بترابزون
  join: طربزون = طرابزون
  apart: طرابزون = طرابلس

kazan
  reason: Kazan, with kaf or qaf
  match: word
  form: كازان
  form: قازان
  join: وكازان = بقازان
  apart: كازان = خازن

volga
  reason: Volga, its g written ghain or jim
  match: word
  form: فولغا
  form: فولجا
  join: وفولغا = بفولجا
  apart: فولغا = فولفو

everest
  reason: Everest
  match: word
  form: إفرست
  form: إيفرست
  form: إيفريست
  join: وإفرست = بإيفرست
  join: إيفريست = إفرست
  apart: إفرست = فرست

tel-aviv
  reason: Tel Aviv, with beh or feh, joined or apart
  match: phrase
  form: تل أبيب
  form: تل أفيف
  form: تلأبيب
  join: وتل أبيب = تل أفيف
  join: بتلأبيب = تل أبيب
  apart: تل أبيب = أبيب

ramallah
  reason: Ramallah, written joined or apart
  match: phrase
  form: رام الله
  form: رامالله
  join: ورام الله = رامالله
  apart: رام الله = رام

bethlehem
  reason: Bethlehem, written joined or apart
  match: phrase
  form: بيت لحم
  form: بيتلحم
  join: وبيت لحم = بيتلحم
  apart: بيت لحم = لحم

khan-younis
  reason: Khan Younis, written joined or apart
  match: phrase
  form: خان يونس
  form: خانيونس
  form: خان يونيس
  join: وخان يونس = خانيونس
  join: بخان يونيس = خان يونس
  apart: خان يونس = يونس

beersheba
  reason: Beersheba, with hamza or yeh
  match: phrase
  form: بئر السبع
  form: بير السبع
  form: بئرالسبع
  join: وبئر السبع = بير السبع
  join: ببئرالسبع = بئر السبع
  apart: بئر السبع = السبع

ashdod
  reason: Ashdod, its Arabic and its Hebrew name
  match: word
  form: أسدود
  form: أشدود
  join: وأسدود = بأشدود
  apart: أسدود = سدود

sderot
  reason: Sderot
  match: word
  form: سديروت
  form: سيديروت
  form: سدروت
  join: وسديروت = بسيديروت
  join: سدروت = سديروت
  apart: سديروت = بيروت

tiberias
  reason: Tiberias, with alef or teh marbuta at its end
  match: word
  form: طبريا
  form: طبرية
  join: وطبريا = بطبرية
  apart: طبريا = طبري

knesset
  reason: Knesset
  match: word
  form: كنيست
  form: كنيسيت
  join: وكنيست = بكنيسيت
  apart: الكنيست = الكنيسة

haganah
  reason: Haganah, its g written ghain or jim
  match: word
  form: هاغانا
  form: هاجانا
  form: هاغاناه
  form: هاجاناه
  join: وهاغانا = بهاجانا
  join: هاجاناه = هاغانا
  apart: الهاغانا = الهجانة

abu-dhabi
  reason: Abu Dhabi, joined or apart, in its three cases
  match: phrase
  form: أبو ظبي
  form: أبوظبي
  form: أبي ظبي
  form: أبا ظبي
  join: وأبو ظبي = أبوظبي
  join: بأبا ظبي = أبو ظبي
  apart: أبو ظبي = ظبي

umm-al-quwain
  reason: Umm al-Quwain
  match: phrase
  form: أم القيوين
  form: أم القوين
  form: أمالقيوين
  join: وأم القيوين = أم القوين
  join: بأمالقيوين = أم القيوين
  apart: أم القيوين = القوانين

samarra
  reason: Samarra, with or without its last hamza
  match: word
  form: سامراء
  form: سامرا
  join: وسامراء = بسامرا
  apart: سامراء = سامر

karbala
  reason: Karbala, with or without its last hamza
  match: word
  form: كربلاء
  form: كربلا
  join: وكربلاء = بكربلا
  apart: كربلاء = بلاء

petra
  reason: Petra, with or without its last hamza
  match: word
  form: البتراء
  form: البترا
  form: للبتراء
  form: للبترا
  join: بالبتراء = والبترا
  apart: البتراء = البتر

erbil
  reason: Erbil, its long vowel written or not
  match: word
  form: أربيل
  form: أربل
  join: وأربيل = بأربل
  apart: أربيل = أبريل

duhok
  reason: Duhok
  match: word
  form: دهوك
  form: دوهوك
  join: ودهوك = بدوهوك
  apart: دهوك = دوك

halabja
  reason: Halabja
  match: word
  form: حلبجة
  form: حلابجة
  join: وحلبجة = بحلابجة
  apart: حلبجة = حلبة

dhi-qar
  reason: Dhi Qar, written joined or apart
  match: phrase
  form: ذي قار
  form: ذيقار
  join: وذي قار = ذيقار
  apart: ذي قار = قار

deir-ez-zor
  reason: Deir ez-Zor, written joined or apart
  match: phrase
  form: دير الزور
  form: ديرالزور
  join: ودير الزور = ديرالزور
  apart: دير الزور = الزور

qamishli
  reason: Qamishli, its Arabic and its Kurdish form
  match: word
  form: القامشلي
  form: القامشلو
  form: قامشلو
  join: بالقامشلي = وقامشلو
  apart: القامشلي = القماش

latakia
  reason: Latakia, with thal or dal
  match: word
  form: اللاذقية
  form: اللادقية
  join: باللاذقية = واللادقية
  apart: اللاذقية = اللاجئة

port-said
  reason: Port Said, written joined or apart
  match: phrase
  form: بورسعيد
  form: بور سعيد
  join: وبورسعيد = بور سعيد
  apart: بورسعيد = سعيد

port-sudan
  reason: Port Sudan, written joined or apart
  match: phrase
  form: بورتسودان
  form: بور تسودان
  form: بورسودان
  form: بور سودان
  form: بورت سودان
  join: وبورتسودان = بور تسودان
  join: ببورت سودان = بورتسودان
  apart: بورتسودان = السودان

kafr-el-sheikh
  reason: Kafr el-Sheikh, written joined or apart
  match: phrase
  form: كفر الشيخ
  form: كفرالشيخ
  join: وكفر الشيخ = كفرالشيخ
  apart: كفر الشيخ = الشيخ

beni-suef
  reason: Beni Suef, written joined or apart
  match: phrase
  form: بني سويف
  form: بنيسويف
  join: وبني سويف = بنيسويف
  apart: بني سويف = سويف

casablanca
  reason: Casablanca, written joined or apart
  match: phrase
  form: الدار البيضاء
  form: الدارالبيضاء
  join: والدار البيضاء = الدارالبيضاء
  apart: الدار البيضاء = الدار

sidi-bouzid
  reason: Sidi Bouzid, written joined or apart
  match: phrase
  form: سيدي بوزيد
  form: سيدي بو زيد
  join: وسيدي بوزيد = سيدي بو زيد
  apart: سيدي بوزيد = سيدي

tizi-ouzou
  reason: Tizi Ouzou, written joined or apart
  match: phrase
  form: تيزي وزو
  form: تيزيوزو
  join: وتيزي وزو = تيزيوزو
  apart: تيزي وزو = وزو

tamanrasset
  reason: Tamanrasset
  match: word
  form: تمنراست
  form: تامنراست
  form: تمنغست
  form: تامنغست
  join: وتمنراست = بتامنراست
  join: تامنغست = تمنراست
  apart: تمنراست = تمارست

tindouf
  reason: Tindouf
  match: word
  form: تندوف
  form: تيندوف
  join: وتندوف = بتيندوف
  apart: تندوف = دوف

ouarzazate
  reason: Ouarzazate
  match: word
  form: ورزازات
  form: وارزازات
  join: وورزازات = بوارزازات
  apart: ورزازات = وزارات

nouakchott
  reason: Nouakchott, with kaf or qaf
  match: word
  form: نواكشوط
  form: نواقشوط
  form: نوكشوط
  join: ونواكشوط = بنواقشوط
  join: نوكشوط = نواكشوط
  apart: نواكشوط = نواذيبو

nouadhibou
  reason: Nouadhibou, with thal or dal
  match: word
  form: نواذيبو
  form: نواديبو
  form: أنواذيبو
  join: ونواذيبو = بنواديبو
  join: أنواذيبو = نواذيبو
  apart: نواذيبو = نواكشوط

benghazi
  reason: Benghazi, its gh also written jim or qaf
  match: word
  form: بنغازي
  form: بنجازي
  form: بنقازي
  join: وبنغازي = ببنجازي
  join: بنقازي = بنغازي
  apart: بنغازي = غازي

misrata
  reason: Misrata, with sad or seen, teh or ta
  match: word
  form: مصراتة
  form: مسراتة
  form: مصراطة
  join: ومصراتة = بمسراتة
  join: مصراطة = مصراتة
  apart: مصراتة = مصرات

hadramawt
  reason: Hadramawt, written joined or apart
  match: phrase
  form: حضرموت
  form: حضر موت
  join: وحضرموت = حضر موت
  apart: حضرموت = موت

socotra
  reason: Socotra, its vowels and its last letter
  match: word
  form: سقطرى
  form: سوقطرى
  form: سقطرة
  form: سوقطرة
  join: وسقطرى = بسوقطرى
  join: سوقطرة = سقطرى
  apart: سقطرى = قطر

ahsa
  reason: Al-Ahsa, with the article
  match: word
  form: الأحساء
  form: الأحسا
  join: بالأحساء = والأحسا
  apart: الأحساء = الحساء

# Months: Levantine, Egyptian and Maghrebi names of one month. Two are ambiguous in themselves and joined all the same, for in news they
# are the month nearly always: the third month (also "practised") and Levantine April (also Nissan). Left out: Levantine August, which
# folds to "father"; Algerian May and June, which are also the names May and Juan; Egyptian "yuliyah", which is also a verb.
january
  reason: January in the Levant, in Egypt and in Algeria and Tunisia
  match: phrase
  form: يناير
  form: كانون الثاني
  form: كانون ثاني
  form: كانون ثان
  form: جانفي
  join: ويناير = كانون الثاني
  join: بجانفي = يناير
  apart: كانون الثاني = كانون الأول

february
  reason: February, its three names and their spellings
  match: word
  form: فبراير
  form: شباط
  form: فيفري
  form: فيبراير
  join: وفبراير = بشباط
  join: فيبراير = فبراير
  apart: شباط = شاط

march
  reason: March, its two names
  match: word
  form: مارس
  form: آذار
  join: ومارس = بآذار
  apart: آذار = آثار

april
  reason: April, its three names
  match: word
  form: أبريل
  form: نيسان
  form: أفريل
  join: وأبريل = بنيسان
  join: أفريل = أبريل
  apart: أبريل = أربيل

may
  reason: May, its two names
  match: word
  form: مايو
  form: أيار
  join: ومايو = بأيار
  apart: أيار = تيار

june
  reason: June, its two names
  match: word
  form: يونيو
  form: حزيران
  form: يونيه
  join: ويونيو = بحزيران
  join: يونيه = يونيو
  apart: يونيو = يوليو

july
  reason: July, its names in four regions
  match: word
  form: يوليو
  form: تموز
  form: جويلية
  form: يوليوز
  join: ويوليو = بتموز
  join: يوليوز = يوليو
  apart: تموز = موز

august
  reason: August, its names but the Levantine one
  match: word
  form: أغسطس
  form: غشت
  form: أوت
  form: أوغسطس
  form: أغسطوس
  never: فاوت
  join: وأغسطس = بغشت
  join: أغسطوس = أغسطس
  apart: أغسطس = آب
  apart: فاوت = أوت

september
  reason: September, its three names
  match: word
  form: سبتمبر
  form: أيلول
  form: شتنبر
  form: سيبتمبر
  join: وسبتمبر = بأيلول
  join: سيبتمبر = سبتمبر
  apart: أيلول = أفول

october
  reason: October, its two names
  match: phrase
  form: أكتوبر
  form: تشرين الأول
  form: تشرين أول
  form: أوكتوبر
  join: وأكتوبر = تشرين الأول
  join: بأوكتوبر = أكتوبر
  apart: تشرين الأول = تشرين الثاني

november
  reason: November, its three names
  match: phrase
  form: نوفمبر
  form: تشرين الثاني
  form: تشرين ثاني
  form: تشرين ثان
  form: نونبر
  join: ونوفمبر = تشرين الثاني
  join: بنونبر = نوفمبر
  apart: تشرين الثاني = تشرين

december
  reason: December, its three names
  match: phrase
  form: ديسمبر
  form: كانون الأول
  form: كانون أول
  form: دجنبر
  form: ديسمبير
  join: وديسمبر = كانون الأول
  join: بديسمبير = ديسمبر
  apart: كانون الأول = قانون

rabi-second
  reason: The fourth month of the Hijra year
  match: phrase
  form: ربيع الآخر
  form: ربيع الثاني
  form: ربيع ثاني
  form: ربيع ثان
  join: وربيع الآخر = ربيع الثاني
  join: بربيع ثان = ربيع الآخر
  apart: ربيع الآخر = ربيع

jumada-second
  reason: The sixth month of the Hijra year
  match: phrase
  form: جمادى الآخرة
  form: جمادى الثانية
  form: جمادى الآخر
  form: جماد الآخر
  form: جماد الثاني
  form: جماد ثاني
  form: جمادى الثاني
  join: وجمادى الآخرة = جمادى الثانية
  join: بجمادى الثاني = جمادى الآخرة
  apart: جمادى الآخرة = جمادى

dhu-al-qada
  reason: The eleventh month of the Hijra year, in its cases
  match: phrase
  form: ذو القعدة
  form: ذي القعدة
  form: ذا القعدة
  form: ذوالقعدة
  join: وذو القعدة = ذي القعدة
  join: بذوالقعدة = ذو القعدة
  apart: ذي القعدة = القاعدة

dhu-al-hijja
  reason: The twelfth month of the Hijra year, in its cases
  match: phrase
  form: ذو الحجة
  form: ذي الحجة
  form: ذا الحجة
  form: ذوالحجة
  join: وذو الحجة = ذي الحجة
  join: بذوالحجة = ذو الحجة
  apart: ذي الحجة = الحجة

tuesday
  reason: Tuesday, its long vowel written or not
  match: word
  form: الثلاثاء
  form: الثلثاء
  join: والثلاثاء = بالثلثاء
  apart: الثلاثاء = الثلاثة

# Foreign letters that have one Arabic counterpart.
letter-veh
  reason: Veh is how a foreign v is told from feh; in the Maghreb its dots stand below
  match: anywhere
  form: ف
  form: ڤ
  form: ڥ
  join: ڤيتو = وفيتو
  join: ڥيتو = الفيتو
  apart: ڤيلا = بيلا

letter-peh
  reason: Peh is how a foreign p is told from beh
  match: anywhere
  form: ب
  form: پ
  join: پاريس = وباريس
  join: للپرلمان = للبرلمان
  apart: پاريس = فارس

letter-tunisian-gaf
  reason: Tunisian writing tells a g by three dots on qaf
  match: anywhere
  form: ق
  form: ڨ
  join: ڨفصة = وقفصة
  apart: ڨفصة = فصة

letter-gaf
  reason: A g is told by three dots on kaf in Morocco, by a stroke in Iraq
  match: anywhere
  form: ك
  form: ڭ
  form: گ
  join: أڭادير = وأكادير
  join: گرميان = وكرميان
  apart: گول = غول

# People. A name with a foreign vowel is written with a long vowel or none; a foreign g is ghain, jim, kaf or qaf.
trump
  reason: Trump, his vowel written or not
  match: stem
  form: ترامب
  form: ترمب
  join: الترامبية = والترمبية
  apart: ترامب = تراب

clinton
  reason: Clinton
  match: word
  form: كلينتون
  form: كلنتون
  join: وكلينتون = بكلنتون
  apart: كلينتون = كليبتون

kissinger
  reason: Kissinger
  match: word
  form: كيسنجر
  form: كيسينجر
  form: كسنجر
  form: كيسنغر
  join: وكيسنجر = بكيسينجر
  join: كيسنغر = كيسنجر
  apart: كيسنجر = سنجر

nixon
  reason: Nixon
  match: word
  form: نيكسون
  form: نكسون
  join: ونيكسون = بنكسون
  apart: نيكسون = جاكسون

reagan
  reason: Reagan, his g written ghain or jim
  match: word
  form: ريغان
  form: ريجان
  join: وريغان = بريجان
  apart: ريغان = ريحان

roosevelt
  reason: Roosevelt
  match: word
  form: روزفلت
  form: روزفيلت
  join: وروزفلت = بروزفيلت
  apart: روزفلت = فلت

kennedy
  reason: Kennedy
  match: word
  form: كينيدي
  form: كنيدي
  join: وكينيدي = بكنيدي
  apart: كينيدي = كندي

lincoln
  reason: Lincoln
  match: word
  form: لينكولن
  form: لنكولن
  join: ولينكولن = بلنكولن
  apart: لينكولن = كولن

hillary
  reason: Hillary
  match: word
  form: هيلاري
  form: هيلري
  join: وهيلاري = بهيلري
  apart: هيلاري = هاري

tillerson
  reason: Tillerson
  match: word
  form: تيلرسون
  form: تلرسون
  join: وتيلرسون = بتلرسون
  apart: تيلرسون = نيلسون

rumsfeld
  reason: Rumsfeld
  match: word
  form: رامسفيلد
  form: رمسفلد
  form: رامسفلد
  form: رمسفيلد
  join: ورامسفيلد = برمسفلد
  join: رمسفيلد = رامسفيلد
  apart: رامسفيلد = شيفيلد

condoleezza
  reason: Condoleezza
  match: word
  form: كوندوليزا
  form: كونداليزا
  form: كوندليزا
  join: وكوندوليزا = بكونداليزا
  join: كوندليزا = كوندوليزا
  apart: كوندوليزا = ليزا

blinken
  reason: Blinken
  match: word
  form: بلينكن
  form: بلنكن
  form: بلينكين
  join: وبلينكن = ببلنكن
  join: بلينكين = بلينكن
  apart: بلينكن = لينكولن

sullivan
  reason: Sullivan
  match: word
  form: سوليفان
  form: سليفان
  form: ساليفان
  join: وسوليفان = بسليفان
  join: ساليفان = سوليفان
  apart: سوليفان = سيلفان

guterres
  reason: Guterres; with zain it is another name, Gutierrez
  match: word
  form: غوتيريش
  form: جوتيريش
  form: غوتيريس
  form: جوتيريس
  form: غوتيرش
  form: جوتيرش
  join: وغوتيريش = بجوتيريش
  join: جوتيرش = غوتيريش
  apart: غوتيريش = جوتيريز

ban-ki-moon
  reason: Ban Ki-moon, written joined or apart
  match: phrase
  form: بان كي مون
  form: بان كيمون
  form: بانكي مون
  join: وبان كي مون = بان كيمون
  join: ببانكي مون = بان كي مون
  apart: بان كي مون = بان

de-mistura
  reason: De Mistura, written joined or apart
  match: phrase
  form: دي ميستورا
  form: ديميستورا
  form: دي مستورا
  join: ودي ميستورا = ديميستورا
  join: بدي مستورا = دي ميستورا
  apart: دي ميستورا = مستورة

merkel
  reason: Merkel
  match: word
  form: ميركل
  form: مركل
  form: ميركيل
  join: وميركل = بمركل
  join: ميركيل = ميركل
  apart: ميركل = مركز

macron
  reason: Macron
  match: word
  form: ماكرون
  form: مكرون
  join: وماكرون = بمكرون
  apart: ماكرون = كامرون

hollande
  reason: Hollande, with or without his h
  match: word
  form: هولاند
  form: أولاند
  join: وهولاند = بأولاند
  apart: هولاند = هولندا

sarkozy
  reason: Sarkozy
  match: word
  form: ساركوزي
  form: سركوزي
  join: وساركوزي = بسركوزي
  apart: ساركوزي = مركزي

de-gaulle
  reason: De Gaulle, his g written ghain or jim
  match: phrase
  form: ديغول
  form: ديجول
  form: دي غول
  form: دي جول
  join: وديغول = ديجول
  join: بدي جول = ديغول
  apart: ديغول = غول

napoleon
  reason: Napoleon
  match: word
  form: نابليون
  form: نابوليون
  join: ونابليون = بنابوليون
  apart: نابليون = نابولي

putin
  reason: Putin
  match: word
  form: بوتين
  form: بوتن
  join: وبوتين = ببوتن
  apart: بوتين = بوتفليقة

medvedev
  reason: Medvedev
  match: word
  form: ميدفيديف
  form: مدفيديف
  form: ميدفيدف
  form: مدفيدف
  join: وميدفيديف = بمدفيديف
  join: مدفيدف = ميدفيديف
  apart: ميدفيديف = ميدفيد

zelensky
  reason: Zelensky
  match: word
  form: زيلينسكي
  form: زيلنسكي
  form: زلينسكي
  form: زلنسكي
  join: وزيلينسكي = بزيلنسكي
  join: زلنسكي = زيلينسكي
  apart: زيلينسكي = ميلنسكي

gorbachev
  reason: Gorbachev, his g written ghain or jim
  match: word
  form: غورباتشوف
  form: جورباتشوف
  form: غورباتشيف
  form: جورباتشيف
  join: وغورباتشوف = بجورباتشوف
  join: جورباتشيف = غورباتشوف
  apart: غورباتشوف = تشوف

khrushchev
  reason: Khrushchev
  match: word
  form: خروتشوف
  form: خروشوف
  form: خروشتشوف
  join: وخروتشوف = بخروشوف
  join: خروشتشوف = خروتشوف
  apart: خروتشوف = خروف

stalin
  reason: Stalin, with or without a first alef
  match: word
  form: ستالين
  form: إستالين
  join: وستالين = بإستالين
  apart: ستالين = ستالينغراد

lukashenko
  reason: Lukashenko
  match: word
  form: لوكاشينكو
  form: لوكاشنكو
  join: ولوكاشينكو = بلوكاشنكو
  apart: لوكاشينكو = تيموشينكو

poroshenko
  reason: Poroshenko
  match: word
  form: بوروشينكو
  form: بوروشنكو
  join: وبوروشينكو = ببوروشنكو
  apart: بوروشينكو = لوكاشينكو

dostoevsky
  reason: Dostoevsky
  match: word
  form: دوستويفسكي
  form: ديستويفسكي
  form: دستويفسكي
  form: دوستوفسكي
  join: ودوستويفسكي = بديستويفسكي
  join: دوستوفسكي = دوستويفسكي
  apart: دوستويفسكي = تشايكوفسكي

milosevic
  reason: Milosevic
  match: word
  form: ميلوسيفيتش
  form: ميلوشيفيتش
  form: ميلوزيفيتش
  form: ميلوسوفيتش
  join: وميلوسيفيتش = بميلوشيفيتش
  join: ميلوسوفيتش = ميلوسيفيتش
  apart: ميلوسيفيتش = ميلوس

karadzic
  reason: Karadzic
  match: word
  form: كاراديتش
  form: كرادزيتش
  form: كراديتش
  form: كارادزيتش
  join: وكاراديتش = بكرادزيتش
  join: كارادزيتش = كاراديتش
  apart: كاراديتش = ملاديتش

ibrahimovic
  reason: Ibrahimovic
  match: word
  form: إبراهيموفيتش
  form: إبراهيموفتش
  join: وإبراهيموفيتش = بإبراهيموفتش
  apart: إبراهيموفيتش = إبراهيم

djokovic
  reason: Djokovic
  match: word
  form: ديوكوفيتش
  form: جوكوفيتش
  form: دجوكوفيتش
  join: وديوكوفيتش = بجوكوفيتش
  join: دجوكوفيتش = ديوكوفيتش
  apart: ديوكوفيتش = ميلوسيفيتش

netanyahu
  reason: Netanyahu
  match: word
  form: نتنياهو
  form: نتانياهو
  form: نيتانياهو
  form: نيتنياهو
  form: نتناياهو
  join: ونتنياهو = بنتانياهو
  join: نتناياهو = نتنياهو
  apart: نتنياهو = نتانيا

lieberman
  reason: Lieberman
  match: word
  form: ليبرمان
  form: لبرمان
  form: ليبيرمان
  join: وليبرمان = بلبرمان
  join: ليبيرمان = ليبرمان
  apart: ليبرمان = سوبرمان

gantz
  reason: Gantz, his g written ghain or jim
  match: word
  form: غانتس
  form: غانتز
  form: جانتس
  form: جانتز
  join: وغانتس = بغانتز
  join: جانتز = غانتس
  apart: غانتس = غانا

ben-gvir
  reason: Ben Gvir
  match: phrase
  form: بن غفير
  form: بن غافير
  form: بنغفير
  form: بن جفير
  join: وبن غفير = بن غافير
  join: ببن جفير = بن غفير
  apart: بن غفير = غفير

ben-gurion
  reason: Ben-Gurion
  match: phrase
  form: بن غوريون
  form: بن جوريون
  form: بنغوريون
  join: وبن غوريون = بن جوريون
  join: ببنغوريون = بن غوريون
  apart: بن غوريون = غوريون

smotrich
  reason: Smotrich
  match: word
  form: سموتريتش
  form: سموطريتش
  form: سموترتش
  join: وسموتريتش = بسموطريتش
  join: سموترتش = سموتريتش
  apart: سموتريتش = موتر

gallant
  reason: Gallant, his g written ghain or jim
  match: word
  form: غالانت
  form: جالانت
  form: غالنت
  form: جالنت
  join: وغالانت = بجالانت
  join: جالنت = غالانت
  apart: غالانت = غالان

golda
  reason: Golda, her g written ghain or jim
  match: word
  form: غولدا
  form: جولدا
  join: وغولدا = بجولدا
  apart: غولدا = غولدن

erdogan
  reason: Erdogan, his g written ghain, jim or qaf
  match: word
  form: أردوغان
  form: أردوجان
  form: أردوقان
  form: أردغان
  join: وأردوغان = بأردوجان
  join: أردغان = أردوغان
  apart: أردوغان = أرجوان

ataturk
  reason: Ataturk
  match: word
  form: أتاتورك
  form: أتاترك
  join: وأتاتورك = بأتاترك
  apart: أتاتورك = تورك

ahmadinejad
  reason: Ahmadinejad, written joined or apart
  match: phrase
  form: أحمدي نجاد
  form: أحمدينجاد
  join: وأحمدي نجاد = أحمدينجاد
  apart: أحمدي نجاد = أحمدي

khamenei
  reason: Khamenei; the fold joins his hamza's carriers
  match: word
  form: خامنئي
  form: خامنائي
  form: خامنهئي
  join: وخامنئي = بخامنائي
  join: خامنهئي = خامنئي
  apart: خامنئي = خميني

khomeini
  reason: Khomeini
  match: word
  form: خميني
  form: خوميني
  join: وخميني = بخوميني
  apart: خميني = خامنئي

basij
  reason: Basij
  match: word
  form: باسيج
  form: بسيج
  join: وباسيج = ببسيج
  apart: باسيج = نسيج

karzai
  reason: Karzai
  match: word
  form: كرزاي
  form: قرضاي
  form: كارزاي
  form: كرزائي
  join: وكرزاي = بقرضاي
  join: كرزائي = كرزاي
  apart: كرزاي = كرز

bin-laden
  reason: Bin Laden, written joined or apart
  match: phrase
  form: بن لادن
  form: بنلادن
  form: ابن لادن
  join: وبن لادن = بنلادن
  join: بابن لادن = بن لادن
  apart: بن لادن = لادن

xi-jinping
  reason: Xi Jinping, written joined or apart
  match: phrase
  form: شي جين بينغ
  form: شي جينبينغ
  form: شي جين بينج
  form: شي جينبينج
  form: تشي جين بينغ
  join: وشي جين بينغ = شي جينبينغ
  join: بتشي جين بينغ = شي جين بينغ
  apart: شي جين بينغ = شي

mao-zedong
  reason: Mao Zedong
  match: phrase
  form: ماو تسي تونغ
  form: ماوتسي تونغ
  form: ماو تسي تونج
  form: ماوتسيتونغ
  join: وماو تسي تونغ = ماوتسي تونغ
  join: بماوتسيتونغ = ماو تسي تونغ
  apart: ماو تسي تونغ = ماو

kim-jong-un
  reason: Kim Jong-un
  match: phrase
  form: كيم جونغ أون
  form: كيم جونج أون
  form: كيم يونغ أون
  join: وكيم جونغ أون = كيم جونج أون
  join: بكيم يونغ أون = كيم جونغ أون
  apart: كيم جونغ أون = كيم جونغ إيل

kim-jong-il
  reason: Kim Jong-il
  match: phrase
  form: كيم جونغ إيل
  form: كيم جونج إيل
  form: كيم يونغ إيل
  join: وكيم جونغ إيل = كيم جونج إيل
  join: بكيم يونغ إيل = كيم جونغ إيل
  apart: كيم جونغ إيل = كيم

mahathir
  reason: Mahathir
  match: word
  form: مهاتير
  form: ماهاتير
  join: ومهاتير = بماهاتير
  apart: مهاتير = مهاتر

mugabe
  reason: Mugabe, his g written ghain or jim
  match: word
  form: موغابي
  form: موجابي
  form: موقابي
  join: وموغابي = بموجابي
  join: موقابي = موغابي
  apart: موغابي = غابي

guevara
  reason: Guevara, his g written ghain or jim
  match: word
  form: جيفارا
  form: غيفارا
  form: قيفارا
  join: وجيفارا = بغيفارا
  join: قيفارا = جيفارا
  apart: جيفارا = جيفار

chavez
  reason: Chavez, his ch written with or without teh
  match: word
  form: تشافيز
  form: شافيز
  form: تشافيس
  join: وتشافيز = بشافيز
  join: تشافيس = تشافيز
  apart: تشافيز = شافي

zapatero
  reason: Zapatero
  match: word
  form: ثاباتيرو
  form: زاباتيرو
  join: وثاباتيرو = بزاباتيرو
  apart: ثاباتيرو = باتيرو

berlusconi
  reason: Berlusconi
  match: word
  form: برلسكوني
  form: برلوسكوني
  form: بيرلسكوني
  form: بيرلوسكوني
  join: وبرلسكوني = ببرلوسكوني
  join: بيرلوسكوني = برلسكوني
  apart: برلسكوني = روسكوني

gaddafi
  reason: Gaddafi, with thal or dal
  match: word
  form: القذافي
  form: القدافي
  form: قذافي
  join: بالقذافي = والقدافي
  apart: القذافي = القذيفة

stoltenberg
  reason: Stoltenberg
  match: word
  form: ستولتنبرغ
  form: ستولتنبيرغ
  form: ستولتنبرج
  form: شتولتنبرغ
  join: وستولتنبرغ = بستولتنبيرغ
  join: شتولتنبرغ = ستولتنبرغ
  apart: ستولتنبرغ = ستوكهولم

mogherini
  reason: Mogherini, her gh also written jim
  match: word
  form: موغيريني
  form: موجيريني
  form: موغريني
  join: وموغيريني = بموجيريني
  join: موغريني = موغيريني
  apart: موغيريني = غيري

barroso
  reason: Barroso
  match: word
  form: باروسو
  form: باروزو
  join: وباروسو = بباروزو
  apart: باروسو = بارسا

von-der-leyen
  reason: Von der Leyen
  match: phrase
  form: فون دير لاين
  form: فون ديرلاين
  form: فوندرلاين
  form: فون در لاين
  join: وفون دير لاين = فون ديرلاين
  join: بفون در لاين = فون دير لاين
  apart: فون دير لاين = لاين

scholz
  reason: Scholz
  match: word
  form: شولتس
  form: شولتز
  form: شولز
  join: وشولتس = بشولتز
  join: شولز = شولتس
  apart: شولتس = شتراوس

schroeder
  reason: Schroeder
  match: word
  form: شرودر
  form: شرويدر
  join: وشرودر = بشرويدر
  apart: شرودر = شرود

lagarde
  reason: Lagarde, her g written ghain or jim
  match: word
  form: لاغارد
  form: لاجارد
  join: ولاغارد = بلاجارد
  apart: لاغارد = غارد

goebbels
  reason: Goebbels, his g written ghain or jim
  match: word
  form: غوبلز
  form: جوبلز
  join: وغوبلز = بجوبلز
  apart: غوبلز = نوبلز

hitler
  reason: Hitler
  match: stem
  form: هتلر
  form: هيتلر
  join: الهتلري = والهيتلري
  apart: هتلر = هلتر

mussolini
  reason: Mussolini
  match: word
  form: موسوليني
  form: موسيليني
  join: وموسوليني = بموسيليني
  apart: موسوليني = ميلوني

churchill
  reason: Churchill; without its first t it is also a town
  match: word
  form: تشرشل
  form: تشرتشل
  join: وتشرشل = بتشرتشل
  apart: تشرشل = شرشل

thatcher
  reason: Thatcher
  match: word
  form: تاتشر
  form: ثاتشر
  join: وتاتشر = بثاتشر
  apart: تاتشر = تاجر

gates
  reason: Gates, his g written ghain or jim
  match: word
  form: غيتس
  form: جيتس
  form: غايتس
  join: وغيتس = بجيتس
  join: غايتس = غيتس
  apart: غيتس = غيث

zuckerberg
  reason: Zuckerberg
  match: word
  form: زوكربيرغ
  form: زوكربرغ
  form: زوكربيرج
  form: زوكربرج
  form: زكربيرغ
  join: وزوكربيرغ = بزوكربرغ
  join: زكربيرغ = زوكربيرغ
  apart: زوكربيرغ = سبيلبرغ

einstein
  reason: Einstein
  match: word
  form: أينشتاين
  form: أنشتاين
  form: أينستاين
  form: أينشتين
  join: وأينشتاين = بأنشتاين
  join: أينشتين = أينشتاين
  apart: أينشتاين = شتاين

hegel
  reason: Hegel, his g written ghain or jim
  match: word
  form: هيغل
  form: هيجل
  join: وهيغل = بهيجل
  apart: هيغل = هيكل

hugo
  reason: Hugo, his g written ghain or jim
  match: word
  form: هوغو
  form: هوجو
  join: وهوغو = بهوجو
  apart: هوغو = هيوغ

goethe
  reason: Goethe, his g written ghain or jim
  match: word
  form: غوته
  form: جوته
  never: فجوته
  join: وغوته = بجوته
  apart: غوته = غوتنبرغ
  apart: فجوته = غوته

van-gogh
  reason: Van Gogh
  match: phrase
  form: فان غوخ
  form: فان جوخ
  form: فان كوخ
  form: فانغوخ
  join: وفان غوخ = فان جوخ
  join: بفانغوخ = فان غوخ
  apart: فان غوخ = فان

da-vinci
  reason: Da Vinci
  match: phrase
  form: دافنشي
  form: دا فينشي
  form: دافينشي
  form: دا فنشي
  join: ودافنشي = دا فينشي
  join: بدا فنشي = دافنشي
  apart: دافنشي = فينيسيا

beethoven
  reason: Beethoven
  match: word
  form: بيتهوفن
  form: بتهوفن
  form: بيتهوفين
  join: وبيتهوفن = ببتهوفن
  join: بيتهوفين = بيتهوفن
  apart: بيتهوفن = هوفن

mozart
  reason: Mozart
  match: word
  form: موزارت
  form: موتسارت
  join: وموزارت = بموتسارت
  apart: موزارت = موزار

shakespeare
  reason: Shakespeare
  match: word
  form: شكسبير
  form: شيكسبير
  join: وشكسبير = بشيكسبير
  apart: شكسبير = سبير

hemingway
  reason: Hemingway, his g written ghain or jim
  match: word
  form: همنغواي
  form: همنجواي
  form: هيمنغواي
  form: هيمنجواي
  form: همينغواي
  join: وهمنغواي = بهمنجواي
  join: همينغواي = همنغواي
  apart: همنغواي = غواي

columbus
  reason: Columbus
  match: word
  form: كولومبوس
  form: كولمبس
  form: كولومبس
  join: وكولومبوس = بكولمبس
  join: كولومبس = كولومبوس
  apart: كولومبوس = كولومبو

galileo
  reason: Galileo, his g written ghain or jim
  match: word
  form: غاليليو
  form: جاليليو
  join: وغاليليو = بجاليليو
  apart: غاليليو = جليل

pulitzer
  reason: Pulitzer
  match: word
  form: بوليتزر
  form: بوليتسر
  form: بولتزر
  join: وبوليتزر = ببوليتسر
  join: بولتزر = بوليتزر
  apart: بوليتزر = بوليس

spielberg
  reason: Spielberg
  match: word
  form: سبيلبرغ
  form: سبيلبرج
  form: سبيلبيرغ
  join: وسبيلبرغ = بسبيلبرج
  join: سبيلبيرغ = سبيلبرغ
  apart: سبيلبرغ = زوكربرغ

schwarzenegger
  reason: Schwarzenegger
  match: word
  form: شوارزنيغر
  form: شوارزنيجر
  form: شوارتزنيغر
  form: شوارتزنيجر
  form: شوارزينغر
  join: وشوارزنيغر = بشوارزنيجر
  join: شوارزينغر = شوارزنيغر
  apart: شوارزنيغر = شوارتز

maradona
  reason: Maradona
  match: word
  form: مارادونا
  form: ماردونا
  join: ومارادونا = بماردونا
  apart: مارادونا = مادونا

ronaldo
  reason: Ronaldo, a silent alef after his last waw
  match: word
  form: رونالدو
  form: رونالدوا
  join: ورونالدو = برونالدوا
  apart: رونالدو = رونالدينيو

ronaldinho
  reason: Ronaldinho
  match: word
  form: رونالدينيو
  form: رونالدينهو
  form: رونالدينو
  join: ورونالدينيو = برونالدينهو
  join: رونالدينو = رونالدينيو
  apart: رونالدينيو = رونالدو

mourinho
  reason: Mourinho, his nh as written or as spoken
  match: word
  form: مورينيو
  form: مورينهو
  form: مورينيهو
  join: ومورينيو = بمورينهو
  join: مورينيهو = مورينيو
  apart: مورينيو = مورينو

guardiola
  reason: Guardiola, his g written ghain, jim or qaf
  match: word
  form: غوارديولا
  form: جوارديولا
  form: قوارديولا
  form: غورديولا
  join: وغوارديولا = بجوارديولا
  join: غورديولا = غوارديولا
  apart: غوارديولا = ديولا

benzema
  reason: Benzema
  match: phrase
  form: بنزيمة
  form: بنزيما
  form: بن زيمة
  form: بن زيما
  form: بينزيما
  join: وبنزيمة = بنزيما
  join: ببينزيما = بنزيمة
  apart: بنزيمة = بنزين

griezmann
  reason: Griezmann, his g written ghain or jim
  match: word
  form: غريزمان
  form: جريزمان
  form: قريزمان
  form: غريزمن
  join: وغريزمان = بجريزمان
  join: غريزمن = غريزمان
  apart: غريزمان = غريم

iniesta
  reason: Iniesta
  match: word
  form: إنييستا
  form: إنيستا
  join: وإنييستا = بإنيستا
  apart: إنييستا = سييستا

suarez
  reason: Suarez
  match: word
  form: سواريز
  form: سوارز
  form: سواريس
  join: وسواريز = بسوارز
  join: سواريس = سواريز
  apart: سواريز = ألفاريز

di-maria
  reason: Di Maria, written joined or apart
  match: phrase
  form: دي ماريا
  form: ديماريا
  join: ودي ماريا = ديماريا
  apart: دي ماريا = ماريا

aguero
  reason: Aguero, his g written ghain or jim
  match: word
  form: أغويرو
  form: أجويرو
  form: أكويرو
  join: وأغويرو = بأجويرو
  join: أكويرو = أغويرو
  apart: أغويرو = أغيري

higuain
  reason: Higuain, his g written ghain or jim
  match: word
  form: هيغواين
  form: هيغوين
  form: هيجواين
  form: هيجوين
  join: وهيغواين = بهيغوين
  join: هيجوين = هيغواين
  apart: هيغواين = واين

lewandowski
  reason: Lewandowski
  match: word
  form: ليفاندوفسكي
  form: ليفاندوسكي
  form: لفاندوفسكي
  form: ليواندوفسكي
  join: وليفاندوفسكي = بليفاندوسكي
  join: ليواندوفسكي = ليفاندوفسكي
  apart: ليفاندوفسكي = دوستويفسكي

de-bruyne
  reason: De Bruyne, written joined or apart
  match: phrase
  form: دي بروين
  form: دي بروينه
  form: ديبروين
  form: دي بروينا
  join: ودي بروين = دي بروينه
  join: بدي بروينا = دي بروين
  apart: دي بروين = بروين

ancelotti
  reason: Ancelotti
  match: word
  form: أنشيلوتي
  form: أنشلوتي
  join: وأنشيلوتي = بأنشلوتي
  apart: أنشيلوتي = لوتي

ferguson
  reason: Ferguson, his g written ghain or jim
  match: word
  form: فيرغسون
  form: فيرجسون
  form: فرغسون
  form: فيرغوسون
  form: فيرجوسون
  form: فرجسون
  join: وفيرغسون = بفيرجسون
  join: فرجسون = فيرغسون
  apart: فيرغسون = فرعون

beckham
  reason: Beckham, with or without his h
  match: word
  form: بيكهام
  form: بيكام
  join: وبيكهام = ببيكام
  apart: بيكهام = أحكام

pogba
  reason: Pogba, his g written ghain or jim
  match: word
  form: بوغبا
  form: بوجبا
  form: بوقبا
  join: وبوغبا = ببوجبا
  join: بوقبا = بوغبا
  apart: بوغبا = بوغوتا

drogba
  reason: Drogba, his g written ghain or jim
  match: word
  form: دروغبا
  form: دروجبا
  form: دروقبا
  join: ودروغبا = بدروجبا
  join: دروقبا = دروغبا
  apart: دروغبا = بوغبا

federer
  reason: Federer
  match: word
  form: فيدرر
  form: فيدرير
  join: وفيدرر = بفيدرير
  apart: فيدرر = فيدرالي

sharapova
  reason: Sharapova
  match: word
  form: شارابوفا
  form: شربوفا
  join: وشارابوفا = بشربوفا
  apart: شارابوفا = شراب

infantino
  reason: Infantino
  match: word
  form: إنفانتينو
  form: إنفنتينو
  join: وإنفانتينو = بإنفنتينو
  apart: إنفانتينو = فالنتينو

william
  reason: William
  match: word
  form: ويليام
  form: وليام
  form: ويليم
  form: وليم
  join: وويليام = بوليام
  join: وليم = ويليام
  apart: ويليام = ويليامز

michael
  reason: Michael
  match: word
  form: مايكل
  form: مايكيل
  join: ومايكل = بمايكيل
  apart: مايكل = ميشيل

michel
  reason: Michel, with alef or yeh
  match: word
  form: ميشال
  form: ميشيل
  join: وميشال = بميشيل
  apart: ميشال = مشعل

david
  reason: David as in English and French
  match: word
  form: ديفيد
  form: دايفيد
  form: ديفد
  form: دافيد
  form: دايفد
  join: وديفيد = بدايفيد
  join: دايفد = ديفيد
  apart: ديفيد = داود

stephen
  reason: Stephen
  match: word
  form: ستيفن
  form: ستيفين
  form: إستيفن
  join: وستيفن = بستيفين
  join: إستيفن = ستيفن
  apart: ستيفن = ستيفان

richard
  reason: Richard
  match: word
  form: ريتشارد
  form: ريتشرد
  join: وريتشارد = بريتشرد
  apart: ريتشارد = ريشار

james
  reason: James
  match: word
  form: جيمس
  form: جايمس
  form: جيمز
  join: وجيمس = بجايمس
  join: جيمز = جيمس
  apart: جيمس = جاموس

joseph
  reason: Joseph
  match: word
  form: جوزيف
  form: جوزف
  form: جوزاف
  join: وجوزيف = بجوزف
  join: جوزاف = جوزيف
  apart: جوزيف = جوزفين

charles
  reason: Charles as in English
  match: word
  form: تشارلز
  form: شارلز
  form: تشارلس
  join: وتشارلز = بشارلز
  join: تشارلس = تشارلز
  apart: تشارلز = شارل

christopher
  reason: Christopher
  match: word
  form: كريستوفر
  form: كرستوفر
  join: وكريستوفر = بكرستوفر
  apart: كريستوفر = كريستوف

cristiano
  reason: Cristiano
  match: word
  form: كريستيانو
  form: كرستيانو
  join: وكريستيانو = بكرستيانو
  apart: كريستيانو = كريستيان

elizabeth
  reason: Elizabeth
  match: word
  form: إليزابيث
  form: إليزابث
  form: إليزابيت
  join: وإليزابيث = بإليزابث
  join: إليزابيت = إليزابيث
  apart: إليزابيث = إليزا

victoria
  reason: Victoria
  match: word
  form: فيكتوريا
  form: فكتوريا
  join: وفيكتوريا = بفكتوريا
  apart: فيكتوريا = فيكتور

victor
  reason: Victor
  match: word
  form: فيكتور
  form: فكتور
  join: وفيكتور = بفكتور
  apart: فيكتور = فيكتوريا

edward
  reason: Edward
  match: word
  form: إدوارد
  form: إدورد
  join: وإدوارد = بإدورد
  apart: إدوارد = إدوار

anthony
  reason: Anthony
  match: word
  form: أنتوني
  form: أنطوني
  form: أنثوني
  join: وأنتوني = بأنطوني
  join: أنثوني = أنتوني
  apart: أنتوني = أنطونيو

antoine
  reason: Antoine
  match: word
  form: أنطوان
  form: أنتوان
  join: وأنطوان = بأنتوان
  apart: أنطوان = أنطون

daniel
  reason: Daniel
  match: word
  form: دانيال
  form: دانييل
  form: دانيل
  join: ودانيال = بدانييل
  join: دانيل = دانيال
  apart: دانيال = دانيالا

gabriel
  reason: Gabriel as in Western languages
  match: word
  form: غابرييل
  form: جابرييل
  form: غابريال
  form: جابريال
  form: غابريل
  form: جابريل
  join: وغابرييل = بجابرييل
  join: جابريل = غابرييل
  apart: غابرييل = جبريل

samuel
  reason: Samuel
  match: word
  form: صموئيل
  form: صامويل
  form: سامويل
  form: صمويل
  join: وصموئيل = بصامويل
  join: صمويل = صموئيل
  apart: صموئيل = صائل

francis
  reason: Francis
  match: word
  form: فرنسيس
  form: فرانسيس
  join: وفرنسيس = بفرانسيس
  apart: فرنسيس = فرنسي

catherine
  reason: Catherine
  match: word
  form: كاثرين
  form: كاترين
  join: وكاثرين = بكاترين
  apart: كاثرين = كاثرينا

diana
  reason: Diana
  match: word
  form: ديانا
  form: دايانا
  join: وديانا = بدايانا
  apart: ديانا = أديان

margaret
  reason: Margaret, her g written ghain or jim
  match: word
  form: مارغريت
  form: مارجريت
  form: مرغريت
  form: مارغاريت
  join: ومارغريت = بمارجريت
  join: مارغاريت = مارغريت
  apart: مارغريت = مارينا

gordon
  reason: Gordon, his g written ghain or jim
  match: word
  form: غوردون
  form: جوردون
  form: غوردن
  join: وغوردون = بجوردون
  join: غوردن = غوردون
  apart: غوردون = أردن

graham
  reason: Graham, his g written ghain or jim
  match: word
  form: غراهام
  form: جراهام
  join: وغراهام = بجراهام
  apart: غراهام = إبراهام

gregory
  reason: Gregory, his g written ghain or jim
  match: word
  form: غريغوري
  form: جريجوري
  join: وغريغوري = بجريجوري
  apart: غريغوري = غوري

gustav
  reason: Gustav and Gustavo, the g written ghain or jim
  match: stem
  form: غوستاف
  form: جوستاف
  join: الغوستافو = والجوستافو
  apart: غوستاف = مصطفى

jurgen
  reason: Jürgen, his g written ghain or jim
  match: word
  form: يورغن
  form: يورجن
  form: يورغين
  form: يورجين
  join: ويورغن = بيورجن
  join: يورجين = يورغن
  apart: يورغن = يورو

sergei
  reason: Sergei, his g written ghain or jim
  match: word
  form: سيرغي
  form: سيرجي
  form: سرغي
  join: وسيرغي = بسيرجي
  join: سرغي = سيرغي
  apart: سيرغي = سيرجيو

dmitri
  reason: Dmitri
  match: word
  form: ديمتري
  form: دميتري
  form: ديميتري
  join: وديمتري = بدميتري
  join: ديميتري = ديمتري
  apart: ديمتري = دمتم

alexander
  reason: Alexander as in English and Russian
  match: word
  form: ألكسندر
  form: ألكساندر
  form: أليكسندر
  form: أليكساندر
  join: وألكسندر = بألكساندر
  join: أليكساندر = ألكسندر
  apart: ألكسندر = الإسكندر

vladimir
  reason: Vladimir
  match: word
  form: فلاديمير
  form: فلادمير
  join: وفلاديمير = بفلادمير
  apart: فلاديمير = فلاد

evgeny
  reason: Evgeny, his g written ghain or jim
  match: word
  form: يفغيني
  form: يفجيني
  form: ييفغيني
  join: ويفغيني = بيفجيني
  join: ييفغيني = يفغيني
  apart: يفغيني = غيني

diego
  reason: Diego, his g written ghain or jim
  match: word
  form: دييغو
  form: دييجو
  join: ودييغو = بدييجو
  apart: دييغو = سان دييغو

miguel
  reason: Miguel, his g written ghain or jim
  match: word
  form: ميغيل
  form: ميجيل
  form: ميغل
  join: وميغيل = بميجيل
  join: ميغل = ميغيل
  apart: ميغيل = ميخائيل

rodriguez
  reason: Rodriguez, his g written ghain or jim
  match: word
  form: رودريغيز
  form: رودريجيز
  form: رودريغز
  form: رودريجز
  join: ورودريغيز = برودريجيز
  join: رودريجز = رودريغيز
  apart: رودريغيز = رودريغو

rodrigo
  reason: Rodrigo, his g written ghain or jim
  match: word
  form: رودريغو
  form: رودريجو
  join: ورودريغو = برودريجو
  apart: رودريغو = رودريغيز

gonzalez
  reason: Gonzalez, his g written ghain or jim
  match: word
  form: غونزاليس
  form: جونزاليس
  form: غونزاليز
  form: جونزاليز
  join: وغونزاليس = بجونزاليس
  join: جونزاليز = غونزاليس
  apart: غونزاليس = غونزالو

garcia
  reason: Garcia, his g written ghain or jim
  match: word
  form: غارسيا
  form: جارسيا
  join: وغارسيا = بجارسيا
  apart: غارسيا = غراسيا

fernandez
  reason: Fernandez
  match: word
  form: فرنانديز
  form: فيرنانديز
  form: فيرناندز
  join: وفرنانديز = بفيرنانديز
  join: فيرناندز = فرنانديز
  apart: فرنانديز = هرنانديز

hernandez
  reason: Hernandez
  match: word
  form: هرنانديز
  form: هيرنانديز
  join: وهرنانديز = بهيرنانديز
  apart: هرنانديز = فرنانديز

fernando
  reason: Fernando
  match: word
  form: فرناندو
  form: فيرناندو
  join: وفرناندو = بفيرناندو
  apart: فرناندو = فرنانديز

sanchez
  reason: Sanchez, its ch with or without teh
  match: word
  form: سانشيز
  form: سانتشيز
  join: وسانشيز = بسانتشيز
  apart: سانشيز = سانتي

stewart
  reason: Stewart
  match: word
  form: ستيوارت
  form: ستيورت
  form: ستوارت
  join: وستيوارت = بستيورت
  join: ستوارت = ستيوارت
  apart: ستيوارت = ستيوارد

wilson
  reason: Wilson
  match: word
  form: ويلسون
  form: ولسون
  form: ويلسن
  join: وويلسون = بولسون
  join: ويلسن = ويلسون
  apart: ويلسون = نيلسون

johnson
  reason: Johnson
  match: word
  form: جونسون
  form: جونسن
  join: وجونسون = بجونسن
  apart: جونسون = جونستون

watson
  reason: Watson, with teh or ta
  match: word
  form: واتسون
  form: واطسون
  join: وواتسون = بواطسون
  apart: واتسون = واتساب

morgan
  reason: Morgan, his g written ghain or jim
  match: word
  form: مورغان
  form: مورجان
  join: ومورغان = بمورجان
  apart: مورغان = مرجان

# Clubs and leagues.
manchester
  reason: Manchester
  match: word
  form: مانشستر
  form: مانشيستر
  form: منشستر
  join: ومانشستر = بمانشيستر
  join: منشستر = مانشستر
  apart: مانشستر = مانشيت

liverpool
  reason: Liverpool
  match: word
  form: ليفربول
  form: ليفيربول
  join: وليفربول = بليفيربول
  apart: ليفربول = بليموث

chelsea
  reason: Chelsea; without its teh it is left alone
  match: word
  form: تشيلسي
  form: تشلسي
  join: وتشيلسي = بتشلسي
  apart: تشيلسي = تشيلي

tottenham
  reason: Tottenham
  match: word
  form: توتنهام
  form: توتينهام
  join: وتوتنهام = بتوتينهام
  apart: توتنهام = تهام

newcastle
  reason: Newcastle
  match: phrase
  form: نيوكاسل
  form: نيو كاسل
  form: نيوكاستل
  join: ونيوكاسل = نيو كاسل
  join: بنيوكاستل = نيوكاسل
  apart: نيوكاسل = كاسل

west-ham
  reason: West Ham
  match: phrase
  form: وست هام
  form: ويست هام
  form: وستهام
  form: ويستهام
  join: ووست هام = ويست هام
  join: بويستهام = وست هام
  apart: وست هام = هام

wolverhampton
  reason: Wolverhampton
  match: word
  form: وولفرهامبتون
  form: ولفرهامبتون
  form: وولفرهامتون
  join: ووولفرهامبتون = بولفرهامبتون
  join: وولفرهامتون = وولفرهامبتون
  apart: وولفرهامبتون = ساوثهامبتون

southampton
  reason: Southampton
  match: word
  form: ساوثهامبتون
  form: ساوثامبتون
  form: ساوثهامتون
  join: وساوثهامبتون = بساوثامبتون
  join: ساوثهامتون = ساوثهامبتون
  apart: ساوثهامبتون = وولفرهامبتون

middlesbrough
  reason: Middlesbrough
  match: word
  form: ميدلزبره
  form: ميدلسبره
  form: ميدلزبرو
  form: ميدلسبرو
  join: وميدلزبره = بميدلسبره
  join: ميدلسبرو = ميدلزبره
  apart: ميدلزبره = ميدل

sunderland
  reason: Sunderland
  match: word
  form: سندرلاند
  form: ساندرلاند
  join: وسندرلاند = بساندرلاند
  apart: سندرلاند = سويسرلاند

juventus
  reason: Juventus, with yeh or jim
  match: word
  form: يوفنتوس
  form: جوفنتوس
  form: يوفينتوس
  join: ويوفنتوس = بجوفنتوس
  join: يوفينتوس = يوفنتوس
  apart: يوفنتوس = كوفنتري

lazio
  reason: Lazio
  match: word
  form: لاتسيو
  form: لازيو
  join: ولاتسيو = بلازيو
  apart: لاتسيو = لاتيو

sampdoria
  reason: Sampdoria
  match: word
  form: سامبدوريا
  form: سمبدوريا
  join: وسامبدوريا = بسمبدوريا
  apart: سامبدوريا = أندوريا

fiorentina
  reason: Fiorentina
  match: word
  form: فيورنتينا
  form: فيورينتينا
  join: وفيورنتينا = بفيورينتينا
  apart: فيورنتينا = أرجنتينا

atletico
  reason: Atletico
  match: word
  form: أتلتيكو
  form: أتليتيكو
  form: أتلتكو
  join: وأتلتيكو = بأتليتيكو
  join: أتلتكو = أتلتيكو
  apart: أتلتيكو = أتلتيك

villarreal
  reason: Villarreal
  match: phrase
  form: فياريال
  form: فيا ريال
  form: فيلاريال
  join: وفياريال = فيا ريال
  join: بفيلاريال = فياريال
  apart: فياريال = ريال

saint-germain
  reason: Saint-Germain
  match: phrase
  form: سان جيرمان
  form: سان جرمان
  form: سانجيرمان
  join: وسان جيرمان = سان جرمان
  join: بسانجيرمان = سان جيرمان
  apart: سان جيرمان = جيرمان

dortmund
  reason: Dortmund
  match: word
  form: دورتموند
  form: دورتمند
  join: ودورتموند = بدورتمند
  apart: دورتموند = مند

gladbach
  reason: Gladbach, its g written ghain or jim
  match: word
  form: غلادباخ
  form: جلادباخ
  join: وغلادباخ = بجلادباخ
  apart: غلادباخ = باخ

wolfsburg
  reason: Wolfsburg
  match: word
  form: فولفسبورغ
  form: فولفسبورج
  form: فولفسبرغ
  join: وفولفسبورغ = بفولفسبورج
  join: فولفسبرغ = فولفسبورغ
  apart: فولفسبورغ = أوغسبورغ

leverkusen
  reason: Leverkusen
  match: word
  form: ليفركوزن
  form: ليفركوسن
  form: ليفركوزين
  join: وليفركوزن = بليفركوسن
  join: ليفركوزين = ليفركوزن
  apart: ليفركوزن = ليفربول

eindhoven
  reason: Eindhoven
  match: word
  form: أيندهوفن
  form: أيندوفن
  join: وأيندهوفن = بأيندوفن
  apart: أيندهوفن = هوفن

ajax
  reason: Ajax
  match: word
  form: أياكس
  form: أجاكس
  join: وأياكس = بأجاكس
  apart: أياكس = إياك

benfica
  reason: Benfica
  match: word
  form: بنفيكا
  form: بينفيكا
  join: وبنفيكا = ببينفيكا
  apart: بنفيكا = نفيك

celtic
  reason: Celtic
  match: word
  form: سلتيك
  form: سيلتيك
  join: وسلتيك = بسيلتيك
  apart: سلتيك = بلتيك

galatasaray
  reason: Galatasaray
  match: phrase
  form: غلطة سراي
  form: جالاتا سراي
  form: غالاتاسراي
  form: جالاتاسراي
  form: غلاطة سراي
  form: غلطةسراي
  join: وغلطة سراي = جالاتا سراي
  join: بغلطةسراي = غلطة سراي
  apart: غلطة سراي = غلطة

fenerbahce
  reason: Fenerbahçe
  match: phrase
  form: فنربخشة
  form: فناربخشة
  form: فنار بخشة
  form: فنربهتشه
  form: فنربغشة
  join: وفنربخشة = فناربخشة
  join: بفنربغشة = فنربخشة
  apart: فنربخشة = فنار

besiktas
  reason: Besiktas
  match: word
  form: بشكتاش
  form: بيشكتاش
  form: بشكطاش
  join: وبشكتاش = ببيشكتاش
  join: بشكطاش = بشكتاش
  apart: بشكتاش = بكتاش

sporting
  reason: Sporting, its g written ghain or jim
  match: word
  form: سبورتينغ
  form: سبورتينج
  form: سبورتنغ
  form: سبورتنج
  join: وسبورتينغ = بسبورتينج
  join: سبورتنج = سبورتينغ
  apart: سبورتينغ = سبورت

flamengo
  reason: Flamengo, its g written ghain or jim
  match: word
  form: فلامنغو
  form: فلامنجو
  form: فلامينغو
  form: فلامينجو
  join: وفلامنغو = بفلامنجو
  join: فلامينجو = فلامنغو
  apart: فلامنغو = فلامنكو

la-liga
  reason: La Liga, its g written ghain or jim
  match: phrase
  form: الليغا
  form: الليجا
  form: لاليغا
  form: لاليجا
  form: لا ليغا
  form: لا ليجا
  join: والليغا = الليجا
  join: بلا ليجا = الليغا
  apart: الليغا = اللجنة

bundesliga
  reason: Bundesliga, its g written ghain or jim
  match: word
  form: بوندسليغا
  form: بوندسليجا
  form: بوندزليغا
  form: بوندزليجا
  join: وبوندسليغا = ببوندسليجا
  join: بوندزليجا = بوندسليغا
  apart: البوندسليغا = البوندستاغ

premier-league
  reason: Premier League
  match: phrase
  form: بريميرليغ
  form: بريمييرليغ
  form: بريميير ليغ
  form: بريمير ليغ
  form: بريميرليج
  form: بريمير ليج
  join: وبريميرليغ = بريمييرليغ
  join: ببريمير ليج = بريميرليغ
  apart: البريميرليغ = بريمير

europa-league
  reason: Europa League
  match: phrase
  form: يوروبا ليغ
  form: يوروباليغ
  form: يوروبا ليج
  join: ويوروبا ليغ = يوروباليغ
  join: بيوروبا ليج = يوروبا ليغ
  apart: يوروبا ليغ = أوروبا

# Names of abd, "servant of", with two spellings of the second word, or without the article; names.ts knows the others.
abd-rahman
  reason: A name written joined or apart, with two spellings of its second word
  match: phrase
  form: عبد الرحمن
  form: عبدالرحمن
  form: عبد الرحمان
  form: عبدالرحمان
  join: وعبدالرحمن = عبد الرحمن
  join: لعبدالرحمان = بعبد الرحمان
  apart: عبدالرحمن = عبدالرحيم

abd-zahra
  reason: A name written joined or apart, with two spellings of its second word
  match: phrase
  form: عبد الزهرة
  form: عبدالزهرة
  form: عبد الزهراء
  form: عبدالزهراء
  join: وعبدالزهرة = عبد الزهرة
  join: لعبدالزهراء = بعبد الزهراء
  apart: عبدالزهرة = الزهرة

abd-rauf
  reason: A name written joined or apart, with two spellings of its second word
  match: phrase
  form: عبد الرؤوف
  form: عبدالرؤوف
  form: عبد الرؤف
  form: عبدالرؤف
  join: وعبدالرؤوف = عبد الرؤوف
  join: لعبدالرؤف = بعبد الرؤف
  apart: عبدالرؤوف = الرؤوف

abd-rabbih
  reason: A name written joined or apart
  match: phrase
  form: عبد ربه
  form: عبدربه
  join: وعبدربه = عبد ربه
  apart: عبدربه = ربه

abd-daim
  reason: A name written joined or apart, with two spellings of its second word
  match: phrase
  form: عبد الدائم
  form: عبدالدائم
  form: عبد الدايم
  form: عبدالدايم
  join: وعبدالدائم = عبد الدائم
  join: لعبدالدايم = بعبد الدايم
  apart: عبدالدائم = الدائم

# Names of Allah, joined or apart.
nasr-allah
  reason: A name with Allah, joined or apart
  match: phrase
  form: نصر الله
  form: نصرالله
  never: بنصر
  join: ونصرالله = نصر الله
  apart: نصرالله = ناصر
  apart: بنصر الله = نصر الله

hizb-allah
  reason: A name with Allah, joined or apart
  match: phrase
  form: حزب الله
  form: حزبالله
  join: وحزبالله = حزب الله
  apart: حزبالله = الحزب

ubayd-allah
  reason: A name with Allah, joined or apart
  match: phrase
  form: عبيد الله
  form: عبيدالله
  join: وعبيدالله = عبيد الله
  apart: عبيدالله = عبدالله

fadl-allah
  reason: A name with Allah, joined or apart
  match: phrase
  form: فضل الله
  form: فضلالله
  never: بفضل
  join: وفضلالله = فضل الله
  apart: فضلالله = فضل
  apart: بفضل الله = فضل الله

khayr-allah
  reason: A name with Allah, joined or apart
  match: phrase
  form: خير الله
  form: خيرالله
  join: وخيرالله = خير الله
  apart: خيرالله = خير

ata-allah
  reason: A name with Allah, joined or apart
  match: phrase
  form: عطا الله
  form: عطاالله
  form: عطاء الله
  join: وعطاالله = عطا الله
  join: لعطاء الله = عطاالله
  apart: عطاالله = عطا

jar-allah
  reason: A name with Allah, joined or apart
  match: phrase
  form: جار الله
  form: جارالله
  join: وجارالله = جار الله
  apart: جارالله = جار

saad-allah
  reason: A name with Allah, joined or apart
  match: phrase
  form: سعد الله
  form: سعدالله
  join: وسعدالله = سعد الله
  apart: سعدالله = سعد

fath-allah
  reason: A name with Allah, joined or apart
  match: phrase
  form: فتح الله
  form: فتحالله
  join: وفتحالله = فتح الله
  apart: فتحالله = فتح

hiba-allah
  reason: A name with Allah, joined or apart
  match: phrase
  form: هبة الله
  form: هبةالله
  never: وهبه
  join: وهبةالله = هبة الله
  apart: هبةالله = هبة
  apart: وهبه الله = هبة الله

rizq-allah
  reason: A name with Allah, joined or apart
  match: phrase
  form: رزق الله
  form: رزقالله
  join: ورزقالله = رزق الله
  apart: رزقالله = رزق

jab-allah
  reason: A name with Allah, joined or apart
  match: phrase
  form: جاب الله
  form: جابالله
  join: وجابالله = جاب الله
  apart: جابالله = جاب

dayf-allah
  reason: A name with Allah, joined or apart
  match: phrase
  form: ضيف الله
  form: ضيفالله
  join: وضيفالله = ضيف الله
  apart: ضيفالله = ضيف

khalaf-allah
  reason: A name with Allah, joined or apart
  match: phrase
  form: خلف الله
  form: خلفالله
  join: وخلفالله = خلف الله
  apart: خلفالله = خلف

dafa-allah
  reason: A name with Allah, joined or apart
  match: phrase
  form: دفع الله
  form: دفعالله
  join: ودفعالله = دفع الله
  apart: دفعالله = دفع

awad-allah
  reason: A name with Allah, joined or apart
  match: phrase
  form: عوض الله
  form: عوضالله
  join: وعوضالله = عوض الله
  apart: عوضالله = عوض

shukr-allah
  reason: A name with Allah, joined or apart
  match: phrase
  form: شكر الله
  form: شكرالله
  join: وشكرالله = شكر الله
  apart: شكرالله = شكر

nima-allah
  reason: A name with Allah, joined or apart
  match: phrase
  form: نعمة الله
  form: نعمةالله
  join: ونعمةالله = نعمة الله
  apart: نعمةالله = نعمة

asad-allah
  reason: A name with Allah, joined or apart
  match: phrase
  form: أسد الله
  form: أسدالله
  join: وأسدالله = أسد الله
  apart: أسدالله = أسد

ayat-allah
  reason: A name with Allah, joined or apart
  match: phrase
  form: آية الله
  form: آيةالله
  form: آيت الله
  join: وآيةالله = آية الله
  join: لآيت الله = آيةالله
  apart: آيةالله = آية

saif-allah
  reason: A name with Allah, joined or apart
  match: phrase
  form: سيف الله
  form: سيفالله
  join: وسيفالله = سيف الله
  apart: سيفالله = سيف

mal-allah
  reason: A name with Allah, joined or apart
  match: phrase
  form: مال الله
  form: مالالله
  never: كمال
  join: ومالالله = مال الله
  apart: مالالله = مال
  apart: كمال الله = مال الله

harz-allah
  reason: A name with Allah, joined or apart
  match: phrase
  form: حرز الله
  form: حرزالله
  join: وحرزالله = حرز الله
  apart: حرزالله = حرز

# Names of al-din with two spellings of the first word; names.ts knows the others.
muhyi-al-din
  reason: A name with al-din, joined or apart, with one yeh or two
  match: phrase
  form: محيي الدين
  form: محييالدين
  form: محي الدين
  form: محيالدين
  join: ومحيالدين = محيي الدين
  join: لمحييالدين = محيي الدين
  apart: محييالدين = محيي

# Names of abu, "father of", in the three cases of abu; names.ts knows them in the first.
abu-bakr
  reason: A name of abu, joined or apart, in three cases
  match: phrase
  form: أبو بكر
  form: أبوبكر
  form: أبي بكر
  form: أبا بكر
  join: وأبوبكر = أبو بكر
  join: لأبي بكر = أبا بكر
  apart: أبوبكر = بكر

abu-mazin
  reason: A name of abu, joined or apart, in three cases
  match: phrase
  form: أبو مازن
  form: أبومازن
  form: أبي مازن
  form: أبا مازن
  join: وأبومازن = أبو مازن
  join: لأبي مازن = أبا مازن
  apart: أبومازن = مازن

abu-gheit
  reason: A name of abu, joined or apart, in three cases
  match: phrase
  form: أبو الغيط
  form: أبوالغيط
  form: أبي الغيط
  form: أبا الغيط
  join: وأبوالغيط = أبو الغيط
  join: لأبي الغيط = أبا الغيط
  apart: أبوالغيط = الغيط

abu-futuh
  reason: A name of abu, joined or apart, in three cases
  match: phrase
  form: أبو الفتوح
  form: أبوالفتوح
  form: أبي الفتوح
  form: أبا الفتوح
  join: وأبوالفتوح = أبو الفتوح
  join: لأبي الفتوح = أبا الفتوح
  apart: أبوالفتوح = الفتوح

abu-treika
  reason: A name of abu, joined or apart, in three cases
  match: phrase
  form: أبو تريكة
  form: أبوتريكة
  form: أبي تريكة
  form: أبا تريكة
  join: وأبوتريكة = أبو تريكة
  join: لأبي تريكة = أبا تريكة
  apart: أبوتريكة = تركة

abu-zayd
  reason: A name of abu, joined or apart, in three cases
  match: phrase
  form: أبو زيد
  form: أبوزيد
  form: أبي زيد
  form: أبا زيد
  join: وأبوزيد = أبو زيد
  join: لأبي زيد = أبا زيد
  apart: أبوزيد = زيد

abu-ghraib
  reason: A name of abu, joined or apart, in three cases
  match: phrase
  form: أبو غريب
  form: أبوغريب
  form: أبي غريب
  form: أبا غريب
  join: وأبوغريب = أبو غريب
  join: لأبي غريب = أبا غريب
  apart: أبوغريب = غريب

abu-qir
  reason: A name of abu, joined or apart, in three cases
  match: phrase
  form: أبو قير
  form: أبوقير
  form: أبي قير
  form: أبا قير
  join: وأبوقير = أبو قير
  join: لأبي قير = أبا قير
  apart: أبوقير = فقير

abu-ammar
  reason: A name of abu, joined or apart, in three cases
  match: phrase
  form: أبو عمار
  form: أبوعمار
  form: أبي عمار
  form: أبا عمار
  join: وأبوعمار = أبو عمار
  join: لأبي عمار = أبا عمار
  apart: أبوعمار = عمار

abu-rudeineh
  reason: A name of abu, joined or apart, in three cases
  match: phrase
  form: أبو ردينة
  form: أبوردينة
  form: أبي ردينة
  form: أبا ردينة
  join: وأبوردينة = أبو ردينة
  join: لأبي ردينة = أبا ردينة
  apart: أبوردينة = مدينة

abu-hasan
  reason: A name of abu, joined or apart, in three cases
  match: phrase
  form: أبو الحسن
  form: أبوالحسن
  form: أبي الحسن
  form: أبا الحسن
  join: وأبوالحسن = أبو الحسن
  join: لأبي الحسن = أبا الحسن
  apart: أبوالحسن = أبوالحسين

abu-husayn
  reason: A name of abu, joined or apart, in three cases
  match: phrase
  form: أبو الحسين
  form: أبوالحسين
  form: أبي الحسين
  form: أبا الحسين
  join: وأبوالحسين = أبو الحسين
  join: لأبي الحسين = أبا الحسين
  apart: أبوالحسين = أبوالحسن

abu-qasim
  reason: A name of abu, joined or apart, in three cases
  match: phrase
  form: أبو القاسم
  form: أبوالقاسم
  form: أبي القاسم
  form: أبا القاسم
  join: وأبوالقاسم = أبو القاسم
  join: لأبي القاسم = أبا القاسم
  apart: أبوالقاسم = القاسم

abu-naga
  reason: A name of abu, joined or apart, in three cases
  match: phrase
  form: أبو النجا
  form: أبوالنجا
  form: أبي النجا
  form: أبا النجا
  join: وأبوالنجا = أبو النجا
  join: لأبي النجا = أبا النجا
  apart: أبوالنجا = النجا

abu-ela
  reason: A name of abu, joined or apart, in three cases
  match: phrase
  form: أبو العلا
  form: أبوالعلا
  form: أبي العلا
  form: أبا العلا
  join: وأبوالعلا = أبو العلا
  join: لأبي العلا = أبا العلا
  apart: أبوالعلا = العلا

abu-magd
  reason: A name of abu, joined or apart, in three cases
  match: phrase
  form: أبو المجد
  form: أبوالمجد
  form: أبي المجد
  form: أبا المجد
  join: وأبوالمجد = أبو المجد
  join: لأبي المجد = أبا المجد
  apart: أبوالمجد = المجد

abu-simbel
  reason: A name of abu, joined or apart, in three cases
  match: phrase
  form: أبو سمبل
  form: أبوسمبل
  form: أبي سمبل
  form: أبا سمبل
  join: وأبوسمبل = أبو سمبل
  join: لأبي سمبل = أبا سمبل
  apart: أبوسمبل = سنبل

abu-hurayra
  reason: A name of abu, joined or apart, in three cases
  match: phrase
  form: أبو هريرة
  form: أبوهريرة
  form: أبي هريرة
  form: أبا هريرة
  join: وأبوهريرة = أبو هريرة
  join: لأبي هريرة = أبا هريرة
  apart: أبوهريرة = هرة

abu-hanifa
  reason: A name of abu, joined or apart, in three cases
  match: phrase
  form: أبو حنيفة
  form: أبوحنيفة
  form: أبي حنيفة
  form: أبا حنيفة
  join: وأبوحنيفة = أبو حنيفة
  join: لأبي حنيفة = أبا حنيفة
  apart: أبوحنيفة = حنيف

abu-sayyaf
  reason: A name of abu, joined or apart, in three cases
  match: phrase
  form: أبو سياف
  form: أبوسياف
  form: أبي سياف
  form: أبا سياف
  join: وأبوسياف = أبو سياف
  join: لأبي سياف = أبا سياف
  apart: أبوسياف = سياف

abu-musab
  reason: A name of abu, joined or apart, in three cases
  match: phrase
  form: أبو مصعب
  form: أبومصعب
  form: أبي مصعب
  form: أبا مصعب
  join: وأبومصعب = أبو مصعب
  join: لأبي مصعب = أبا مصعب
  apart: أبومصعب = مصعب

abu-qatada
  reason: A name of abu, joined or apart, in three cases
  match: phrase
  form: أبو قتادة
  form: أبوقتادة
  form: أبي قتادة
  form: أبا قتادة
  join: وأبوقتادة = أبو قتادة
  join: لأبي قتادة = أبا قتادة
  apart: أبوقتادة = قتادة

abu-hamza
  reason: A name of abu, joined or apart, in three cases
  match: phrase
  form: أبو حمزة
  form: أبوحمزة
  form: أبي حمزة
  form: أبا حمزة
  join: وأبوحمزة = أبو حمزة
  join: لأبي حمزة = أبا حمزة
  apart: أبوحمزة = حمزة

abu-ubayda
  reason: A name of abu, joined or apart, in three cases
  match: phrase
  form: أبو عبيدة
  form: أبوعبيدة
  form: أبي عبيدة
  form: أبا عبيدة
  join: وأبوعبيدة = أبو عبيدة
  join: لأبي عبيدة = أبا عبيدة
  apart: أبوعبيدة = عبيدة

abu-nidal
  reason: A name of abu, joined or apart, in three cases
  match: phrase
  form: أبو نضال
  form: أبونضال
  form: أبي نضال
  form: أبا نضال
  join: وأبونضال = أبو نضال
  join: لأبي نضال = أبا نضال
  apart: أبونضال = نضال

abu-izz
  reason: A name of abu, joined or apart, in three cases
  match: phrase
  form: أبو العز
  form: أبوالعز
  form: أبي العز
  form: أبا العز
  join: وأبوالعز = أبو العز
  join: لأبي العز = أبا العز
  apart: أبوالعز = العز

abu-fadl
  reason: A name of abu, joined or apart, in three cases
  match: phrase
  form: أبو الفضل
  form: أبوالفضل
  form: أبي الفضل
  form: أبا الفضل
  join: وأبوالفضل = أبو الفضل
  join: لأبي الفضل = أبا الفضل
  apart: أبوالفضل = الفضل

abu-wafa
  reason: A name of abu, joined or apart, in three cases
  match: phrase
  form: أبو الوفا
  form: أبوالوفا
  form: أبي الوفا
  form: أبا الوفا
  join: وأبوالوفا = أبو الوفا
  join: لأبي الوفا = أبا الوفا
  apart: أبوالوفا = الوفا

abu-suud
  reason: A name of abu, joined or apart, in three cases
  match: phrase
  form: أبو السعود
  form: أبوالسعود
  form: أبي السعود
  form: أبا السعود
  join: وأبوالسعود = أبو السعود
  join: لأبي السعود = أبا السعود
  apart: أبوالسعود = السعود

abu-alaa
  reason: A name of abu, joined or apart, in three cases
  match: phrase
  form: أبو علاء
  form: أبوعلاء
  form: أبي علاء
  form: أبا علاء
  join: وأبوعلاء = أبو علاء
  join: لأبي علاء = أبا علاء
  apart: أبوعلاء = علاء

abu-marzuq
  reason: A name of abu, joined or apart, in three cases
  match: phrase
  form: أبو مرزوق
  form: أبومرزوق
  form: أبي مرزوق
  form: أبا مرزوق
  join: وأبومرزوق = أبو مرزوق
  join: لأبي مرزوق = أبا مرزوق
  apart: أبومرزوق = مرزوق

abu-hamid
  reason: A name of abu, joined or apart, in three cases
  match: phrase
  form: أبو حامد
  form: أبوحامد
  form: أبي حامد
  form: أبا حامد
  join: وأبوحامد = أبو حامد
  join: لأبي حامد = أبا حامد
  apart: أبوحامد = حامد

abu-khalil
  reason: A name of abu, joined or apart, in three cases
  match: phrase
  form: أبو خليل
  form: أبوخليل
  form: أبي خليل
  form: أبا خليل
  join: وأبوخليل = أبو خليل
  join: لأبي خليل = أبا خليل
  apart: أبوخليل = خليل

# Other names written joined or apart.
bismillah
  reason: In the name of God, its alef written or not
  match: phrase
  form: بسم الله
  form: باسم الله
  form: بسمالله
  join: وباسم الله = بسم الله
  join: بسمالله = باسم الله
  apart: بسم الله = بسم

in-sha-allah
  reason: God willing, in its correct and its everyday spellings
  match: phrase
  form: إن شاء الله
  form: إنشاء الله
  form: إن شاءالله
  form: إنشاءالله
  form: إنشالله
  join: وإن شاء الله = إنشاء الله
  join: بإنشالله = إن شاء الله
  apart: إن شاء الله = إنشاء

ma-sha-allah
  reason: What God wills, joined or apart
  match: phrase
  form: ما شاء الله
  form: ماشاء الله
  form: ماشاءالله
  form: ما شاءالله
  never: كما
  join: وما شاء الله = ماشاء الله
  join: بما شاءالله = ما شاء الله
  apart: ما شاء الله = شاء
  apart: كما شاء الله = ما شاء الله

al-hamdu-lillah
  reason: Praise be to God, joined or apart
  match: phrase
  form: الحمد لله
  form: الحمدلله
  join: والحمد لله = الحمدلله
  apart: الحمد لله = الحمد

dhu-al-fiqar
  reason: Dhu al-Fiqar, in its cases, joined or apart
  match: phrase
  form: ذو الفقار
  form: ذي الفقار
  form: ذوالفقار
  join: وذو الفقار = ذي الفقار
  join: بذوالفقار = ذو الفقار
  apart: ذو الفقار = الفقر

dhu-al-nun
  reason: Dhu al-Nun, in its cases, joined or apart
  match: phrase
  form: ذو النون
  form: ذي النون
  form: ذوالنون
  join: وذو النون = ذي النون
  join: بذوالنون = ذو النون
  apart: ذو النون = النون

benkirane
  reason: Benkirane, joined or apart
  match: phrase
  form: بنكيران
  form: بن كيران
  form: ابن كيران
  join: وبنكيران = بن كيران
  join: بابن كيران = بنكيران
  apart: بنكيران = كيران

ben-bella
  reason: Ben Bella, joined or apart
  match: phrase
  form: بن بلة
  form: بنبلة
  form: بن بلا
  join: وبن بلة = بنبلة
  join: ببن بلا = بن بلة
  apart: بن بلة = بلة

benflis
  reason: Benflis, joined or apart
  match: phrase
  form: بن فليس
  form: بنفليس
  join: وبن فليس = بنفليس
  apart: بن فليس = فليس

bouteflika
  reason: Bouteflika, joined or apart
  match: phrase
  form: بوتفليقة
  form: بو تفليقة
  join: وبوتفليقة = بو تفليقة
  apart: بوتفليقة = تفليق

bourguiba
  reason: Bourguiba, joined or apart
  match: phrase
  form: بورقيبة
  form: بو رقيبة
  join: وبورقيبة = بو رقيبة
  apart: بورقيبة = رقيبة

boumediene
  reason: Boumediene, joined or apart
  match: phrase
  form: بومدين
  form: بو مدين
  join: وبومدين = بو مدين
  apart: بومدين = مدين

# Arabic names and words with two spellings.
ismail
  reason: Ismail, its long a written or not
  match: word
  form: إسماعيل
  form: إسمعيل
  join: وإسماعيل = بإسمعيل
  apart: إسماعيل = سماعيل

ishaq
  reason: Isaac, his long a written or not
  match: word
  form: إسحاق
  form: إسحق
  join: وإسحاق = بإسحق
  apart: إسحاق = سحق

ibrahim
  reason: Abraham, his long a written or not
  match: word
  form: إبراهيم
  form: إبرهيم
  join: وإبراهيم = بإبرهيم
  apart: إبراهيم = إبهام

harun
  reason: Aaron, his long a written or not
  match: word
  form: هارون
  form: هرون
  join: وهارون = بهرون
  apart: هارون = قارون

dawud
  reason: David, his u written once, twice or on a hamza
  match: word
  form: داود
  form: داوود
  form: داؤود
  form: داؤد
  join: وداود = بداوود
  join: داؤد = داود
  apart: داود = داوم

tawus
  reason: Peacock, also a name
  match: word
  form: طاووس
  form: طاوس
  form: طاؤوس
  join: وطاووس = بطاوس
  join: طاؤوس = طاووس
  apart: طاووس = طاس

rahman
  reason: The Merciful, his long a written or not
  match: word
  form: الرحمن
  form: الرحمان
  form: للرحمن
  form: للرحمان
  join: والرحمان = بالرحمن
  apart: الرحمن = الرحيم

zakariya
  reason: Zachariah, with or without a last hamza
  match: word
  form: زكريا
  form: زكرياء
  join: وزكريا = بزكرياء
  apart: زكريا = زكي

yahya
  reason: John, his last yeh dropped
  match: word
  form: يحيى
  form: يحي
  join: ويحيى = بيحي
  apart: يحيى = حي

rauf
  reason: Ra'uf, with or without its waw
  match: word
  form: رؤوف
  form: رؤف
  join: ورؤوف = برؤف
  apart: رؤوف = رؤوس

heads
  reason: Heads, with or without its waw
  match: word
  form: رؤوس
  form: رؤس
  join: ورؤوس = برؤس
  apart: رؤوس = رأس

hundred
  reason: A hundred, with or without its silent alef
  match: word
  form: مئة
  form: مائة
  join: ومئة = بمائة
  apart: مئة = فئة
  apart: مئة = ماء

two-hundred
  reason: Two hundred, with or without its silent alef, in its cases
  match: word
  form: مئتان
  form: مائتان
  form: مئتين
  form: مائتين
  form: مئتا
  form: مائتا
  form: مئتي
  form: مائتي
  join: ومائتين = مئتين
  join: مائتا = مئتا
  apart: مئتين = مئة

hundred-3
  reason: Three hundred
  match: phrase
  form: ثلاثمئة
  form: ثلاثمائة
  form: ثلاث مئة
  form: ثلاث مائة
  join: وثلاثمئة = ثلاثمائة
  join: بثلاث مائة = ثلاثمئة
  apart: ثلاثمئة = ثلاثة

hundred-4
  reason: Four hundred
  match: phrase
  form: أربعمئة
  form: أربعمائة
  form: أربع مئة
  form: أربع مائة
  join: وأربعمئة = أربعمائة
  join: بأربع مائة = أربعمئة
  apart: أربعمئة = أربعة

hundred-5
  reason: Five hundred
  match: phrase
  form: خمسمئة
  form: خمسمائة
  form: خمس مئة
  form: خمس مائة
  join: وخمسمئة = خمسمائة
  join: بخمس مائة = خمسمئة
  apart: خمسمئة = خمسة

hundred-6
  reason: Six hundred
  match: phrase
  form: ستمئة
  form: ستمائة
  form: ست مئة
  form: ست مائة
  join: وستمئة = ستمائة
  join: بست مائة = ستمئة
  apart: ستمئة = ستة

hundred-7
  reason: Seven hundred
  match: phrase
  form: سبعمئة
  form: سبعمائة
  form: سبع مئة
  form: سبع مائة
  join: وسبعمئة = سبعمائة
  join: بسبع مائة = سبعمئة
  apart: سبعمئة = تسعمئة

hundred-8
  reason: Eight hundred
  match: phrase
  form: ثمانمئة
  form: ثمانمائة
  form: ثماني مئة
  form: ثماني مائة
  form: ثمانيمئة
  form: ثمانيمائة
  join: وثمانمئة = ثمانمائة
  join: بثمانيمائة = ثمانمئة
  apart: ثمانمئة = ثمانية

hundred-9
  reason: Nine hundred
  match: phrase
  form: تسعمئة
  form: تسعمائة
  form: تسع مئة
  form: تسع مائة
  join: وتسعمئة = تسعمائة
  join: بتسع مائة = تسعمئة
  apart: تسعمئة = سبعمئة

thing
  reason: Thing, its yeh left out in Egypt
  match: word
  form: شيء
  form: شئ
  join: وشيء = بشئ
  apart: شيء = شاء

bad
  reason: Bad, its yeh left out in Egypt
  match: word
  form: سيئ
  form: سئ
  join: وسيئ = بسئ
  apart: سيئ = ساء

coming
  reason: Coming, its yeh left out in Egypt
  match: word
  form: مجيء
  form: مجئ
  join: ومجيء = بمجئ
  apart: مجيء = مجد

body
  reason: Body, organisation; with alef only behind the article, for the bare word is also "he prepared it"
  match: stem
  form: هيئة
  form: الهيأة
  form: للهيأة
  join: والهيأة = الهيئة
  join: للهيأة = هيئة
  apart: هيأه = هيئة

issue
  reason: Question, its hamza on alef or yeh
  match: stem
  form: مسألة
  form: مسئلة
  join: المسألة = والمسئلة
  apart: مسألة = مسؤول

minaret
  reason: Minaret, its hamza on yeh or alef
  match: stem
  form: مئذنة
  form: مأذنة
  join: المئذنة = والمأذنة
  apart: مئذنة = مأذون

installations
  reason: Installations, with madda or a hamza on yeh
  match: word
  form: منشآت
  form: منشئات
  join: ومنشآت = بمنشئات
  apart: منشآت = منشورات

rewards
  reason: Rewards, with madda or a hamza on yeh
  match: word
  form: مكافآت
  form: مكافئات
  join: ومكافآت = بمكافئات
  apart: مكافآت = مكافحة

surprises
  reason: Surprises, with madda or a hamza on yeh
  match: word
  form: مفاجآت
  form: مفاجئات
  join: ومفاجآت = بمفاجئات
  apart: مفاجآت = فجأة

quran
  reason: Quran, with madda or a single hamza
  match: word
  form: القرآن
  form: القرءان
  form: للقرآن
  form: للقرءان
  join: والقرءان = بالقرآن
  apart: القرآن = القراءة

heavens
  reason: Heavens, the long a written or not
  match: word
  form: سماوات
  form: سموات
  join: وسماوات = بسموات
  apart: سماوات = سنوات

prayer
  reason: Prayer in Quranic spelling
  match: word
  form: صلاة
  form: صلوة
  never: وصلوه
  never: فصلوه
  join: وصلاة = بصلوة
  apart: صلاة = صلة
  apart: وصلوه = صلاة
  apart: فصلوه = صلاة

alms
  reason: Alms in Quranic spelling
  match: word
  form: زكاة
  form: زكوة
  join: وزكاة = بزكوة
  apart: زكاة = ذكاء

at-that-time
  reason: At that time, joined or apart
  match: phrase
  form: آنذاك
  form: آن ذاك
  join: وآنذاك = آن ذاك
  apart: آنذاك = ذاك

then
  reason: Then, joined or apart
  match: phrase
  form: حينذاك
  form: حين ذاك
  join: وحينذاك = حين ذاك
  apart: حينذاك = حين

capital
  reason: Capital, its two words joined or apart
  match: phrase
  form: رأسمال
  form: رأس مال
  form: رأس المال
  join: ورأسمال = رأس مال
  join: برأس المال = رأسمال
  apart: رأسمال = المال

amphibious
  reason: Amphibious, joined or apart
  match: phrase
  form: برمائي
  form: بر مائي
  form: برمائية
  form: بر مائية
  join: وبرمائي = بر مائي
  join: ببر مائية = برمائي
  apart: برمائي = مائي

wireless
  reason: Wireless, joined or apart
  match: phrase
  form: لاسلكي
  form: لا سلكي
  form: لاسلكية
  form: لا سلكية
  join: ولاسلكي = لا سلكي
  join: بلا سلكية = لاسلكي
  apart: لاسلكي = سلكي

decentral
  reason: Decentralised, joined or apart
  match: phrase
  form: لامركزية
  form: لا مركزية
  form: لامركزي
  form: لا مركزي
  join: ولامركزية = لا مركزية
  join: بلا مركزي = لامركزية
  apart: لامركزية = مركزية

electricity
  reason: Electricity, with or without its last hamza
  match: word
  form: كهرباء
  form: كهربا
  join: وكهرباء = بكهربا
  apart: كهرباء = كهف

music
  reason: Music, with alef maksura or alef
  match: word
  form: موسيقى
  form: موسيقا
  join: وموسيقى = بموسيقا
  apart: موسيقى = موسى

# Loan words of politics and learning: s and g and long vowels written in several ways, whatever follows the stem.
democracy
  reason: Democrat and its derivations, also inside other words
  match: anywhere
  form: ديمقراط
  form: ديموقراط
  form: دمقراط
  form: ديمكراط
  join: الديموقراطيون = ديمقراطية
  join: اللاديموقراطية = اللاديمقراطية
  apart: ديمقراطية = بيروقراطية

technology
  reason: Technology, also inside biotechnology
  match: anywhere
  form: تكنولوج
  form: تكنلوج
  form: تقنولوج
  form: تيكنولوج
  join: التكنلوجيا = وتكنولوجيا
  join: نانوتكنلوجيا = نانوتكنولوجيا
  apart: تكنولوجيا = تقنية

bureaucracy
  reason: Bureaucrat and its derivations
  match: stem
  form: بيروقراط
  form: بروقراط
  form: بيرقراط
  join: البيروقراطية = والبروقراطية
  join: بيرقراطية = بيروقراطية
  apart: بيروقراطية = أرستقراطية

aristocracy
  reason: Aristocrat and its derivations
  match: stem
  form: أرستقراط
  form: أرستوقراط
  form: أريستقراط
  form: أرسطقراط
  join: الأرستقراطية = والأرستوقراطية
  join: أرسطقراطية = أرستقراطية
  apart: أرستقراطية = أرسطو

technocracy
  reason: Technocrat and its derivations
  match: stem
  form: تكنوقراط
  form: تكنقراط
  form: تقنوقراط
  join: التكنوقراطية = والتكنقراطية
  join: تقنوقراطية = تكنوقراطية
  apart: تكنوقراط = ديمقراط

autocracy
  reason: Autocrat and its derivations
  match: stem
  form: أوتوقراط
  form: أتوقراط
  join: الأوتوقراطية = والأتوقراطية
  apart: أوتوقراطية = تكنوقراطية

theocracy
  reason: Theocrat and its derivations
  match: stem
  form: ثيوقراط
  form: ثيقراط
  form: تيوقراط
  join: الثيوقراطية = والثيقراطية
  join: تيوقراطية = ثيوقراطية
  apart: ثيوقراطية = أوتوقراطية

dictator
  reason: Dictator, with or without its first yeh
  match: stem
  form: دكتاتور
  form: ديكتاتور
  join: الدكتاتورية = والديكتاتورية
  apart: ديكتاتور = ديكور

doctor
  reason: Doctor and doctorate, with or without a waw
  match: stem
  form: دكتور
  form: دوكتور
  join: الدكتوراه = والدوكتوراه
  apart: دكتور = دكتاتور

general
  reason: General, with or without a yeh
  match: stem
  form: جنرال
  form: جينرال
  form: جنيرال
  form: جينيرال
  join: الجنرال = والجينرال
  join: جينيرال = جنرال
  apart: جنرال = جدال

cardinal
  reason: Cardinal
  match: stem
  form: كاردينال
  form: كردينال
  join: الكاردينال = والكردينال
  apart: كاردينال = كاردي

admiral
  reason: Admiral, with or without its d
  match: stem
  form: أدميرال
  form: أميرال
  join: الأدميرال = والأميرال
  apart: أدميرال = أمير

colonel
  reason: Colonel
  match: stem
  form: كولونيل
  form: كولنيل
  form: كولونل
  join: الكولونيل = والكولنيل
  join: كولونل = كولونيل
  apart: كولونيل = كولونيا

senator
  reason: Senator
  match: stem
  form: سيناتور
  form: سناتور
  join: السيناتور = والسناتور
  apart: سيناتور = سيناريو

congress
  reason: Congress, its g written ghain, jim or qaf
  match: stem
  form: كونغرس
  form: كونجرس
  form: كونقرس
  form: كونغريس
  form: كونجريس
  join: الكونغرس = والكونجرس
  join: كونجريس = كونغرس
  apart: الكونغرس = الكونغو

parliament
  reason: Parliament
  match: stem
  form: برلمان
  form: بارلمان
  join: البرلماني = والبارلماني
  apart: برلمان = برلين

diplomacy
  reason: Diploma, diplomat and diplomacy, with or without a yeh
  match: stem
  form: دبلوم
  form: ديبلوم
  join: الدبلوماسية = والديبلوماسية
  apart: دبلوماسي = بلوم

protocol
  reason: Protocol
  match: stem
  form: بروتوكول
  form: برتوكول
  form: بروتكول
  form: بورتوكول
  join: البروتوكول = والبرتوكول
  join: بورتوكول = بروتوكول
  apart: بروتوكول = بروتون

bourgeois
  reason: Bourgeois
  match: stem
  form: برجواز
  form: بورجواز
  join: البرجوازية = والبورجوازية
  apart: برجوازية = جوازات

emperor
  reason: Emperor and empire
  match: stem
  form: إمبراطور
  form: إنبراطور
  form: إمبرطور
  join: الإمبراطورية = والإنبراطورية
  join: إمبرطورية = إمبراطورية
  apart: إمبراطورية = إمبريالية

liberal
  reason: Liberal
  match: stem
  form: ليبرال
  form: لبرال
  form: ليبيرال
  join: الليبرالية = واللبرالية
  join: ليبيرالية = ليبرالية
  apart: ليبرالية = ليبيريا

radical
  reason: Radical
  match: stem
  form: راديكال
  form: رديكال
  join: الراديكالية = والرديكالية
  apart: راديكالية = راديو

federal
  reason: Federal
  match: stem
  form: فيدرال
  form: فدرال
  join: الفيدرالية = والفدرالية
  apart: فيدرالي = فيدرر

confederal
  reason: Confederal
  match: stem
  form: كونفيدرال
  form: كونفدرال
  join: الكونفيدرالية = والكونفدرالية
  apart: كونفدرالية = فدرالية

fascist
  reason: Fascist, from Italian
  match: stem
  form: فاشستي
  form: فاشيستي
  join: الفاشستية = والفاشيستية
  apart: فاشستي = فستق

bolshevik
  reason: Bolshevik
  match: stem
  form: بلشفي
  form: بولشفي
  join: البلشفية = والبولشفية
  apart: بلشفي = شفهي

militia
  reason: Militia, with or without its first yeh
  match: stem
  form: ميليشي
  form: مليشي
  form: ميلشي
  join: الميليشيات = والمليشيات
  join: ميلشيات = ميليشيات
  apart: ميليشيا = ماليزيا

strategy
  reason: Strategy and strategic, with or without its first alef or last yeh
  match: stem
  form: إستراتيج
  form: ستراتيج
  form: إستراتج
  join: الإستراتيجية = والستراتيجية
  join: إستراتجية = إستراتيجية
  apart: إستراتيجية = تراجيديا

ideology
  reason: Ideology
  match: stem
  form: أيديولوج
  form: أيدولوج
  form: أيدلوج
  form: أيديلوج
  join: الأيديولوجية = والأيدولوجية
  join: أيديلوجية = أيديولوجية
  apart: أيديولوجيا = بيولوجيا

biology
  reason: Biology, as in French or English
  match: stem
  form: بيولوج
  form: بايولوج
  join: البيولوجية = والبايولوجية
  apart: بيولوجيا = جيولوجيا

psychology
  reason: Psychology, as in French or English
  match: stem
  form: سيكولوج
  form: سايكولوج
  join: السيكولوجية = والسايكولوجية
  apart: سيكولوجية = سوسيولوجية

anthropology
  reason: Anthropology, with theh or teh
  match: stem
  form: أنثروبولوج
  form: أنتروبولوج
  form: أنثربولوج
  join: الأنثروبولوجيا = والأنتروبولوجيا
  join: أنثربولوجيا = أنثروبولوجيا
  apart: أنثروبولوجيا = بيولوجيا

physiology
  reason: Physiology
  match: stem
  form: فسيولوج
  form: فيزيولوج
  form: فيسيولوج
  join: الفسيولوجية = والفيزيولوجية
  join: فيسيولوجية = فسيولوجية
  apart: فسيولوجي = فيزيائي

pedagogy
  reason: Pedagogy, its g written ghain or jim
  match: stem
  form: بيداغوج
  form: بيداجوج
  form: بداغوج
  join: البيداغوجية = والبيداجوجية
  join: بداغوجية = بيداغوجية
  apart: بيداغوجيا = ديماغوجيا

demagogy
  reason: Demagogy, its g written ghain or jim
  match: stem
  form: ديماغوج
  form: ديماجوج
  form: ديمغوج
  join: الديماغوجية = والديماجوجية
  join: ديمغوجية = ديماغوجية
  apart: ديماغوجية = بيداغوجية

pragmatic
  reason: Pragmatic, its g written ghain or jim
  match: stem
  form: براغمات
  form: براجمات
  form: برغمات
  form: برجمات
  join: البراغماتية = والبراجماتية
  join: برجماتية = براغماتية
  apart: براغماتية = برمجيات

dogma
  reason: Dogma, its g written ghain or jim
  match: stem
  form: دوغما
  form: دوجما
  join: الدوغمائية = والدوجمائية
  apart: دوغمائية = دغمة

propaganda
  reason: Propaganda, its g written ghain or jim
  match: word
  form: بروباغندا
  form: بروباجندا
  form: بروباغاندا
  form: بروبغندا
  join: وبروباغندا = ببروباجندا
  join: بروبغندا = بروباغندا
  apart: بروباغندا = أجندة

logistics
  reason: Logistic, with or without a yeh
  match: stem
  form: لوجست
  form: لوجيست
  join: اللوجستية = واللوجيستية
  apart: لوجستي = لوجه

tactic
  reason: Tactic
  match: stem
  form: تكتيك
  form: تاكتيك
  join: التكتيكي = والتاكتيكي
  apart: تكتيك = تكتل

dynamic
  reason: Dynamic
  match: stem
  form: ديناميك
  form: دايناميك
  join: الديناميكية = والدايناميكية
  apart: ديناميكية = ديناميت

mechanic
  reason: Mechanic, with or without its first yeh
  match: stem
  form: ميكانيك
  form: مكانيك
  join: الميكانيكية = والمكانيكية
  apart: ميكانيكي = مكان

cyber
  reason: Cyber
  match: stem
  form: سيبران
  form: سايبران
  form: سبران
  join: السيبرانية = والسايبرانية
  join: سبرانية = سيبرانية
  apart: سيبراني = سبر

electronic
  reason: Electronic, with or without a first yeh
  match: stem
  form: إلكترون
  form: إليكترون
  join: الإلكترونية = والإليكترونية
  apart: إلكتروني = كتلوني

geopolitical
  reason: Geopolitical, joined or apart
  match: phrase
  form: جيوسياسي
  form: جيو سياسي
  form: جيوسياسية
  form: جيو سياسية
  join: وجيوسياسي = جيو سياسي
  join: بجيو سياسية = جيوسياسي
  apart: جيوسياسي = سياسي

chemical
  reason: Chemical, in its two adjectives
  match: stem
  form: كيميائ
  form: كيماو
  join: الكيميائية = والكيماوية
  apart: كيميائي = كمي

petrochemical
  reason: Petrochemical, in its two adjectives
  match: stem
  form: بتروكيماو
  form: بتروكيميائ
  form: بيتروكيماو
  join: البتروكيماوية = والبتروكيميائية
  join: بيتروكيماوية = بتروكيماوية
  apart: بتروكيماوية = كيماوية

commonwealth
  reason: Commonwealth
  match: word
  form: كومنولث
  form: كومونولث
  form: كمنولث
  join: وكومنولث = بكومونولث
  join: كمنولث = كومنولث
  apart: كومنولث = كوم

apartheid
  reason: Apartheid
  match: word
  form: أبارتهايد
  form: أبارتايد
  form: أبرتهايد
  join: وأبارتهايد = بأبارتايد
  join: أبرتهايد = أبارتهايد
  apart: أبارتهايد = بارد

holocaust
  reason: Holocaust
  match: word
  form: هولوكوست
  form: هولوكست
  form: هلوكوست
  join: وهولوكوست = بهولوكست
  join: هلوكوست = هولوكوست
  apart: هولوكوست = لوكوست

brexit
  reason: Brexit
  match: word
  form: بريكست
  form: بريكزيت
  form: بريكسيت
  join: وبريكست = ببريكزيت
  join: بريكسيت = بريكست
  apart: بريكست = بريك

watergate
  reason: Watergate, its g written ghain or jim
  match: word
  form: ووترغيت
  form: ووترجيت
  form: واترغيت
  join: وووترغيت = بووترجيت
  join: واترغيت = ووترغيت
  apart: ووترغيت = ووتر

catholic
  reason: Catholic, with theh or teh
  match: stem
  form: كاثوليك
  form: كاتوليك
  form: كثوليك
  join: الكاثوليكية = والكاتوليكية
  join: كثوليكية = كاثوليكية
  apart: كاثوليكي = كاريكاتير

orthodox
  reason: Orthodox, with theh or teh, thal or dal
  match: stem
  form: أرثوذكس
  form: أرثودكس
  form: أرثوذوكس
  form: أرثودوكس
  form: أورثوذكس
  join: الأرثوذكسية = والأرثودكسية
  join: أورثوذكسية = أرثوذكسية
  apart: أرثوذكسية = أرثوس

protestant
  reason: Protestant
  match: stem
  form: بروتستانت
  form: بروتستنت
  join: البروتستانتي = والبروتستنتي
  apart: بروتستانت = بروتين

cathedral
  reason: Cathedral
  match: stem
  form: كاتدرائي
  form: كاتيدرائي
  form: كتدرائي
  join: الكاتدرائية = والكاتيدرائية
  join: كتدرائية = كاتدرائية
  apart: كاتدرائية = دراية

patriarch
  reason: Patriarch
  match: stem
  form: بطريرك
  form: بطريارك
  join: البطريركية = والبطرياركية
  apart: بطريرك = بطاريق

professor
  reason: Professor
  match: stem
  form: بروفيسور
  form: بروفسور
  form: برفسور
  join: البروفيسور = والبروفسور
  join: برفسور = بروفيسور
  apart: بروفيسور = بروفة

baccalaureate
  reason: Baccalaureate
  match: word
  form: بكالوريا
  form: بكلوريا
  form: باكالوريا
  form: باكلوريا
  join: وبكالوريا = ببكلوريا
  join: باكلوريا = بكالوريا
  apart: بكالوريا = بكتيريا

bachelor
  reason: Bachelor
  match: word
  form: بكالوريوس
  form: بكلوريوس
  form: باكالوريوس
  join: وبكالوريوس = ببكلوريوس
  join: باكالوريوس = بكالوريوس
  apart: بكالوريوس = بكالوريا

master-degree
  reason: Master's degree
  match: stem
  form: ماجستير
  form: ماجيستير
  join: الماجستير = والماجيستير
  apart: ماجستير = مجيء

academy
  reason: Academy, with or without its yeh
  match: stem
  form: أكاديم
  form: أكادم
  join: الأكاديمية = والأكادمية
  apart: أكاديمية = قادمة

commando
  reason: Commando
  match: word
  form: كوماندوز
  form: كوماندوس
  form: كومندوز
  form: كومندوس
  form: كوماندو
  join: وكوماندوز = بكوماندوس
  join: كوماندو = كوماندوز
  apart: كوماندوز = كومندان

peshmerga
  reason: Peshmerga, with or without its first yeh
  match: word
  form: بيشمركة
  form: بشمركة
  form: بيشمرغة
  form: بشمرغة
  join: وبيشمركة = ببشمركة
  join: بشمرغة = بيشمركة
  apart: بيشمركة = شركة

polisario
  reason: Polisario
  match: word
  form: بوليساريو
  form: بوليزاريو
  join: وبوليساريو = ببوليزاريو
  apart: بوليساريو = سيناريو

tuareg
  reason: Tuareg, with ta or teh
  match: word
  form: الطوارق
  form: التوارق
  form: طوارق
  join: والتوارق = بالطوارق
  apart: الطوارق = الطوارئ

janjaweed
  reason: Janjaweed
  match: word
  form: جنجويد
  form: جنجاويد
  join: وجنجويد = بجنجاويد
  apart: جنجويد = تجويد

wagner
  reason: Wagner, his g written ghain, jim or qaf
  match: word
  form: فاغنر
  form: فاجنر
  form: فاقنر
  form: واغنر
  join: وفاغنر = بفاجنر
  join: واغنر = فاغنر
  apart: فاغنر = فنر

blackwater
  reason: Blackwater
  match: phrase
  form: بلاك ووتر
  form: بلاكووتر
  form: بلاك واتر
  join: وبلاك ووتر = بلاكووتر
  join: ببلاك واتر = بلاك ووتر
  apart: بلاك ووتر = ووتر

kalashnikov
  reason: Kalashnikov
  match: stem
  form: كلاشنيكوف
  form: كلاشينكوف
  form: كلاشنكوف
  form: كلاشينيكوف
  join: الكلاشنيكوف = والكلاشينكوف
  join: كلاشينيكوف = كلاشنيكوف
  apart: كلاشنيكوف = نيكولا

katyusha
  reason: Katyusha
  match: word
  form: كاتيوشا
  form: كاتوشيا
  join: وكاتيوشا = بكاتوشيا
  apart: كاتيوشا = كاتيا

# Measures and money.
gram
  reason: Gram; Egyptian spelling leads, for ghain alone also spells "fine" once its ending is gone
  match: word
  form: جرام
  form: غرام
  form: غراما
  form: جراما
  form: جرامات
  never: بغرام
  never: بجرام
  join: وجرام = كغرام
  join: غراما = جرام
  apart: غرامة = غرام
  apart: بغرام = جرام
  apart: وبغرام = جرام
  apart: بغرام = غرام

kilogram
  reason: Kilogram, joined, apart or short
  match: phrase
  form: كيلوغرام
  form: كيلوجرام
  form: كيلو غرام
  form: كيلو جرام
  form: كيلوغراما
  form: كيلوجراما
  form: كيلوغرامات
  form: كيلوجرامات
  form: كلغ
  form: كجم
  join: وكيلوغرام = كيلوجرام
  join: بكجم = كيلوغرام
  apart: كيلوغرام = كيلومتر

kilometre
  reason: Kilometre, joined or apart
  match: phrase
  form: كيلومتر
  form: كيلو متر
  form: كيلومترا
  form: كيلو مترا
  form: كيلومترات
  form: كيلو مترات
  join: وكيلومتر = كيلو متر
  join: بكيلو مترات = كيلومتر
  apart: كيلومتر = متر

centimetre
  reason: Centimetre, joined or apart
  match: phrase
  form: سنتيمتر
  form: سنتمتر
  form: سانتيمتر
  form: سنتي متر
  form: سنتيمترا
  form: سنتمترا
  join: وسنتيمتر = سنتمتر
  join: بسنتمترا = سنتيمتر
  apart: سنتيمتر = متر

milligram
  reason: Milligram
  match: word
  form: مليغرام
  form: ملليغرام
  form: ميليغرام
  form: مليجرام
  form: ملليجرام
  form: ميليجرام
  form: ملغرام
  join: ومليغرام = بملليغرام
  join: ملغرام = مليغرام
  apart: مليغرام = كيلوغرام

millimetre
  reason: Millimetre
  match: word
  form: مليمتر
  form: ملليمتر
  form: ميليمتر
  form: ميلليمتر
  join: ومليمتر = بملليمتر
  join: ميلليمتر = مليمتر
  apart: مليمتر = متر

millilitre
  reason: Millilitre
  match: word
  form: مليلتر
  form: ملليلتر
  form: ميليلتر
  join: ومليلتر = بملليلتر
  join: ميليلتر = مليلتر
  apart: مليلتر = لتر

litre
  reason: Litre, with or without a yeh
  match: word
  form: لتر
  form: ليتر
  form: لترا
  form: ليترا
  form: لترات
  form: ليترات
  never: فلتر
  never: فلترا
  never: فلترات
  join: ولتر = بليتر
  join: ليترا = لتر
  apart: لتر = متر
  apart: فلتر = لتر
  apart: وفلتر = لتر
  apart: الفلتر = اللتر

hectare
  reason: Hectare
  match: stem
  form: هكتار
  form: هيكتار
  join: الهكتار = والهيكتار
  apart: هكتار = أكثر

megawatt
  reason: Megawatt
  match: phrase
  form: ميغاواط
  form: ميجاواط
  form: ميغاوات
  form: ميجاوات
  form: ميغا واط
  form: ميجا وات
  form: ميغا وات
  form: ميجا واط
  join: وميغاواط = ميجاواط
  join: بميجا واط = ميغاواط
  apart: ميغاواط = كيلوواط

kilowatt
  reason: Kilowatt
  match: phrase
  form: كيلوواط
  form: كيلووات
  form: كيلو واط
  form: كيلو وات
  form: كيلواط
  join: وكيلوواط = كيلووات
  join: بكيلواط = كيلوواط
  apart: كيلوواط = ميغاواط

gigawatt
  reason: Gigawatt
  match: word
  form: غيغاواط
  form: جيجاواط
  form: جيغاواط
  form: غيغاوات
  form: جيجاوات
  join: وغيغاواط = بجيجاواط
  join: جيجاوات = غيغاواط
  apart: غيغاواط = ميغاواط

megabyte
  reason: Megabyte
  match: phrase
  form: ميغابايت
  form: ميجابايت
  form: ميغا بايت
  form: ميجا بايت
  join: وميغابايت = ميجابايت
  join: بميجا بايت = ميغابايت
  apart: ميغابايت = غيغابايت

gigabyte
  reason: Gigabyte
  match: phrase
  form: غيغابايت
  form: جيجابايت
  form: جيغابايت
  form: غيغا بايت
  form: جيجا بايت
  join: وغيغابايت = جيجابايت
  join: بجيجا بايت = غيغابايت
  apart: غيغابايت = ميغابايت

million
  reason: Million
  match: stem
  form: مليون
  form: ميليون
  join: المليونات = والميليونات
  apart: مليون = مليار

milliard
  reason: Milliard
  match: stem
  form: مليار
  form: ميليار
  join: المليارات = والميليارات
  apart: مليار = مليون

trillion
  reason: Trillion
  match: stem
  form: تريليون
  form: ترليون
  form: تريلون
  join: الترليونات = وتريليونات
  apart: تريليون = بليون

euro
  reason: Euro, as in English or French
  match: word
  form: يورو
  form: أورو
  join: ويورو = بأورو
  apart: يورو = أوروبا

bitcoin
  reason: Bitcoin, joined or apart
  match: phrase
  form: بيتكوين
  form: بتكوين
  form: بيت كوين
  join: وبيتكوين = بتكوين
  join: ببيت كوين = بيتكوين
  apart: بيتكوين = بيت

blockchain
  reason: Blockchain, joined or apart
  match: phrase
  form: بلوكتشين
  form: بلوك تشين
  form: بلوكشين
  form: بلوك شين
  join: وبلوكتشين = بلوك تشين
  join: ببلوك شين = بلوكتشين
  apart: بلوكتشين = بلوك

# Machines, media and the net.
internet
  reason: Internet, with or without a yeh
  match: stem
  form: إنترنت
  form: إنترنيت
  join: الإنترنت = والإنترنيت
  apart: إنترنت = إنترا

computer
  reason: Computer
  match: stem
  form: كمبيوتر
  form: كومبيوتر
  form: كمبوتر
  join: الكمبيوتر = والكومبيوتر
  join: كمبوتر = كمبيوتر
  apart: كمبيوتر = كمية

television
  reason: Television, with or without yehs
  match: stem
  form: تلفزيون
  form: تليفزيون
  form: تيليفزيون
  form: تلفيزيون
  join: التلفزيوني = والتليفزيوني
  join: تلفيزيوني = تلفزيوني
  apart: تلفزيون = تلفون

telephone
  reason: Telephone, with or without yehs
  match: stem
  form: تلفون
  form: تليفون
  form: تيلفون
  form: تيليفون
  join: التلفوني = والتليفوني
  join: تيليفوني = تلفوني
  apart: تلفون = تلفزيون

telegraph
  reason: Telegraph, with or without yehs, g written ghain or jim
  match: stem
  form: تلغراف
  form: تلجراف
  form: تليغراف
  form: تليجراف
  form: تيليغراف
  join: التلغراف = والتلجراف
  join: تيليغراف = تلغراف
  apart: تلغراف = تلغرام

photograph
  reason: Photograph, its g written ghain or jim
  match: stem
  form: فوتوغراف
  form: فوتوجراف
  form: فتوغراف
  join: الفوتوغرافية = والفوتوجرافية
  join: فتوغرافية = فوتوغرافية
  apart: فوتوغرافي = جغرافي

demography
  reason: Demography, its g written ghain or jim
  match: stem
  form: ديموغراف
  form: ديموجراف
  form: ديمغراف
  join: الديموغرافية = والديموجرافية
  join: ديمغرافية = ديموغرافية
  apart: ديموغرافي = ديمقراطي

topography
  reason: Topography
  match: stem
  form: طبوغراف
  form: طوبوغراف
  form: طبوجراف
  form: توبوغراف
  join: الطبوغرافية = والطوبوغرافية
  join: توبوغرافية = طبوغرافية
  apart: طبوغرافيا = ديموغرافيا

bibliography
  reason: Bibliography, its g written ghain or jim
  match: stem
  form: ببليوغراف
  form: ببليوجراف
  form: بيبليوغراف
  join: الببليوغرافيا = والببليوجرافيا
  join: بيبليوغرافيا = ببليوغرافيا
  apart: ببليوغرافيا = طبوغرافيا

video
  reason: Video, with or without its first yeh, and its plural
  match: word
  form: فيديو
  form: فديو
  form: فيديوهات
  form: فديوهات
  join: وفيديو = بفديو
  join: فديوهات = فيديوهات
  apart: فديون = فديو

cinema
  reason: Cinema, with or without yehs
  match: stem
  form: سينما
  form: سينيما
  form: سنيما
  join: السينمائية = والسينيمائية
  join: سنيمائية = سينمائية
  apart: سينما = سيناء

studio
  reason: Studio, with or without its first alef
  match: stem
  form: استوديو
  form: ستوديو
  form: استديو
  form: ستديو
  join: الاستوديوهات = والستوديوهات
  join: ستديوهات = استوديوهات
  apart: استوديو = استاد

camera
  reason: Camera
  match: word
  form: كاميرا
  form: كامرا
  form: كاميرات
  form: كامرات
  join: وكاميرا = بكامرا
  join: كامرات = كاميرات
  apart: كاميرا = كانبيرا

caricature
  reason: Caricature, in two French words
  match: stem
  form: كاريكاتير
  form: كاريكاتور
  join: الكاريكاتيري = والكاريكاتوري
  apart: كاريكاتير = كاريبي

carnival
  reason: Carnival
  match: stem
  form: كرنفال
  form: كارنفال
  join: الكرنفال = والكارنفال
  apart: كرنفال = قرنفل

cartoon
  reason: Cartoon and carton
  match: stem
  form: كرتون
  form: كارتون
  join: الكرتوني = والكارتوني
  apart: كرتون = كربون

microphone
  reason: Microphone, as in French or English
  match: stem
  form: ميكروفون
  form: مايكروفون
  join: الميكروفون = والمايكروفون
  apart: ميكروفون = ميكروسكوب

microscope
  reason: Microscope, as in French or English
  match: stem
  form: ميكروسكوب
  form: مايكروسكوب
  join: الميكروسكوبي = والمايكروسكوبي
  apart: ميكروسكوب = ميكروفون

microbe
  reason: Microbe and microbus, as in French or English
  match: stem
  form: ميكروب
  form: مايكروب
  join: الميكروب = والمايكروب
  apart: ميكروب = مكروب

telescope
  reason: Telescope
  match: stem
  form: تلسكوب
  form: تليسكوب
  form: تيليسكوب
  join: التلسكوب = والتليسكوب
  join: تيليسكوب = تلسكوب
  apart: تلسكوب = ميكروسكوب

helicopter
  reason: Helicopter
  match: stem
  form: هليكوبتر
  form: هيليكوبتر
  form: هلكوبتر
  form: هيلوكوبتر
  join: الهليكوبتر = والهيليكوبتر
  join: هيلوكوبتر = هليكوبتر
  apart: هليكوبتر = كوبرا

automatic
  reason: Automatic
  match: stem
  form: أوتوماتيك
  form: أتوماتيك
  join: الأوتوماتيكي = والأتوماتيكي
  apart: أوتوماتيكي = أتمتة

bus
  reason: Bus, from autobus
  match: stem
  form: أوتوبيس
  form: أتوبيس
  join: الأوتوبيس = والأتوبيس
  apart: أوتوبيس = باص

machine
  reason: Machine, in Egypt and in the Levant; without alef and with yeh it is also "firm"
  match: word
  form: ماكينة
  form: ماكنة
  form: ماكينات
  form: ماكنات
  join: وماكينة = بماكنة
  join: ماكنات = ماكينات
  apart: مكينة = ماكينة

taxi
  reason: Taxi
  match: word
  form: تاكسي
  form: تكسي
  form: تاكسيات
  form: تكسيات
  join: وتاكسي = بتكسي
  join: تكسيات = تاكسيات
  apart: تاكسي = تكساس

robot
  reason: Robot, with teh or ta
  match: stem
  form: روبوت
  form: روبوط
  join: الروبوت = والروبوط
  apart: روبوت = رباط

google
  reason: Google, its g written ghain, jim, qaf or kaf
  match: word
  form: غوغل
  form: جوجل
  form: قوقل
  form: جوغل
  form: غوجل
  form: كوكل
  join: وغوغل = بجوجل
  join: كوكل = غوغل
  apart: غوغل = غوغول

facebook
  reason: Facebook, joined or apart
  match: phrase
  form: فيسبوك
  form: فايسبوك
  form: فيس بوك
  form: فايس بوك
  join: وفيسبوك = فايسبوك
  join: بفايس بوك = فيسبوك
  apart: فيسبوك = بوك

youtube
  reason: YouTube
  match: phrase
  form: يوتيوب
  form: يوتوب
  form: يو تيوب
  join: ويوتيوب = يوتوب
  join: بيو تيوب = يوتيوب
  apart: يوتيوب = تيوب

twitter
  reason: Twitter
  match: word
  form: تويتر
  form: تويتير
  join: وتويتر = بتويتير
  apart: تويتر = توتير

instagram
  reason: Instagram, its g written ghain, jim, qaf or kaf
  match: phrase
  form: إنستغرام
  form: إنستجرام
  form: إنستقرام
  form: إنستاغرام
  form: إنستاجرام
  form: إنستكرام
  form: إنستا غرام
  join: وإنستغرام = إنستجرام
  join: بإنستا غرام = إنستغرام
  apart: إنستغرام = تلغرام

telegram
  reason: Telegram, its g written ghain, jim or qaf
  match: word
  form: تلغرام
  form: تلجرام
  form: تليغرام
  form: تليجرام
  form: تيليغرام
  form: تيليجرام
  form: تلقرام
  form: تيلغرام
  join: وتلغرام = بتلجرام
  join: تيلغرام = تلغرام
  apart: تلغرام = تلغراف

whatsapp
  reason: WhatsApp, joined or apart
  match: phrase
  form: واتساب
  form: واتس آب
  form: واتسب
  join: وواتساب = واتس آب
  join: بواتسب = واتساب
  apart: واتساب = واتسون

snapchat
  reason: Snapchat, joined or apart
  match: phrase
  form: سناب شات
  form: سنابشات
  form: سناب تشات
  join: وسناب شات = سنابشات
  join: بسناب تشات = سناب شات
  apart: سناب شات = شات

tiktok
  reason: TikTok, joined or apart
  match: phrase
  form: تيك توك
  form: تيكتوك
  form: تك توك
  join: وتيك توك = تيكتوك
  join: بتك توك = تيك توك
  apart: تيك توك = توك

linkedin
  reason: LinkedIn
  match: phrase
  form: لينكد إن
  form: لينكدإن
  form: لينكدن
  form: لنكد إن
  form: لينكدين
  join: ولينكد إن = لينكدإن
  join: بلينكدين = لينكد إن
  apart: لينكد إن = إن

netflix
  reason: Netflix
  match: word
  form: نتفليكس
  form: نيتفليكس
  form: نتفلكس
  join: ونتفليكس = بنيتفليكس
  join: نتفلكس = نتفليكس
  apart: نتفليكس = فليكس

microsoft
  reason: Microsoft
  match: phrase
  form: مايكروسوفت
  form: ميكروسوفت
  form: مايكرو سوفت
  join: ومايكروسوفت = ميكروسوفت
  join: بمايكرو سوفت = مايكروسوفت
  apart: مايكروسوفت = سوفت

samsung
  reason: Samsung, its g written ghain, jim or kaf
  match: word
  form: سامسونغ
  form: سامسونج
  form: سامسونك
  join: وسامسونغ = بسامسونج
  join: سامسونك = سامسونغ
  apart: سامسونغ = شمشون

huawei
  reason: Huawei
  match: word
  form: هواوي
  form: هاواوي
  join: وهواوي = بهاواوي
  apart: هواوي = هاواي

iphone
  reason: iPhone, joined or apart
  match: phrase
  form: آيفون
  form: آي فون
  join: وآيفون = آي فون
  apart: آيفون = فون

ipad
  reason: iPad, joined or apart
  match: phrase
  form: آيباد
  form: آي باد
  join: وآيباد = آي باد
  apart: آيباد = آيفون

wikipedia
  reason: Wikipedia
  match: word
  form: ويكيبيديا
  form: ويكبيديا
  join: وويكيبيديا = بويكبيديا
  apart: ويكيبيديا = ويكيليكس

wikileaks
  reason: WikiLeaks, joined or apart
  match: phrase
  form: ويكيليكس
  form: ويكي ليكس
  form: ويكليكس
  join: وويكيليكس = ويكي ليكس
  join: بويكليكس = ويكيليكس
  apart: ويكيليكس = ويكيبيديا

wifi
  reason: Wi-Fi, joined or apart
  match: phrase
  form: واي فاي
  form: وايفاي
  join: وواي فاي = وايفاي
  apart: واي فاي = فاي

hashtag
  reason: Hashtag, its g written ghain, jim, qaf or kaf
  match: stem
  form: هاشتاغ
  form: هاشتاج
  form: هاشتاق
  form: هاشتاك
  form: هشتاغ
  form: هشتاق
  join: الهاشتاغات = والهاشتاجات
  join: هشتاقات = هاشتاغات
  apart: هاشتاغ = هاش

podcast
  reason: Podcast, joined or apart
  match: phrase
  form: بودكاست
  form: بود كاست
  join: وبودكاست = بود كاست
  apart: بودكاست = كاست

laptop
  reason: Laptop, joined or apart
  match: phrase
  form: لابتوب
  form: لاب توب
  join: ولابتوب = لاب توب
  apart: لابتوب = توب

online
  reason: Online, joined or apart
  match: phrase
  form: أونلاين
  form: أون لاين
  join: وأونلاين = أون لاين
  apart: أونلاين = لاين

software
  reason: Software, joined or apart
  match: phrase
  form: سوفتوير
  form: سوفت وير
  join: وسوفتوير = سوفت وير
  apart: سوفتوير = وير

drone
  reason: Drone and its English plural
  match: word
  form: درون
  form: درونز
  never: بدرون
  join: ودرون = بدرونز
  apart: درون = دروز
  apart: بدرون = درون

boeing
  reason: Boeing, its g written ghain or jim
  match: word
  form: بوينغ
  form: بوينج
  join: وبوينغ = ببوينج
  apart: بوينغ = بوينس

mercedes
  reason: Mercedes
  match: word
  form: مرسيدس
  form: ميرسيدس
  form: مرسيديس
  join: ومرسيدس = بميرسيدس
  join: مرسيديس = مرسيدس
  apart: مرسيدس = مرسى

volkswagen
  reason: Volkswagen, joined or apart, g written ghain or jim
  match: phrase
  form: فولكسفاغن
  form: فولكسفاجن
  form: فولكس فاغن
  form: فولكس فاجن
  form: فولكسواجن
  form: فولكس واجن
  join: وفولكسفاغن = فولكسفاجن
  join: بفولكس واجن = فولكسفاغن
  apart: فولكسفاغن = فاغنر

lamborghini
  reason: Lamborghini, its gh also written jim
  match: word
  form: لامبورغيني
  form: لامبورجيني
  form: لمبرغيني
  join: ولامبورغيني = بلامبورجيني
  join: لمبرغيني = لامبورغيني
  apart: لامبورغيني = غيني

chevrolet
  reason: Chevrolet
  match: word
  form: شيفروليه
  form: شفروليه
  join: وشيفروليه = بشفروليه
  apart: شيفروليه = شيفرة

rolls-royce
  reason: Rolls-Royce, joined or apart
  match: phrase
  form: رولز رويس
  form: رولزرويس
  form: رولس رويس
  join: ورولز رويس = رولزرويس
  join: برولس رويس = رولز رويس
  apart: رولز رويس = رويس

playstation
  reason: PlayStation, joined or apart
  match: phrase
  form: بلايستيشن
  form: بلاي ستيشن
  form: بلاي ستايشن
  join: وبلايستيشن = بلاي ستيشن
  join: ببلاي ستايشن = بلايستيشن
  apart: بلايستيشن = ستيشن

# Health and science.
virus
  reason: Virus, as in French or English
  match: stem
  form: فيروس
  form: فايروس
  join: الفيروسات = والفايروسات
  apart: فيروس = فارس

covid
  reason: Covid, with or without its year, in Arabic or Latin letters
  match: phrase
  form: كوفيد
  form: كوفيد 19
  form: كوفيد19
  form: COVID 19
  form: COVID19
  form: COVID
  join: وكوفيد = كوفيد 19
  join: بCOVID = كوفيد
  apart: كوفيد = وفيد

influenza
  reason: Influenza
  match: word
  form: إنفلونزا
  form: إنفلوانزا
  form: إنفلوينزا
  join: وإنفلونزا = بإنفلوانزا
  join: إنفلوينزا = إنفلونزا
  apart: إنفلونزا = فلو

cholera
  reason: Cholera
  match: word
  form: كوليرا
  form: كولرا
  join: وكوليرا = بكولرا
  apart: كوليرا = كولا

malaria
  reason: Malaria
  match: word
  form: ملاريا
  form: مالاريا
  join: وملاريا = بمالاريا
  apart: ملاريا = بلاريا

alzheimer
  reason: Alzheimer's
  match: word
  form: زهايمر
  form: زايمر
  join: وزهايمر = بزايمر
  apart: زهايمر = زهرة

parkinson
  reason: Parkinson's
  match: word
  form: باركنسون
  form: باركينسون
  join: وباركنسون = بباركينسون
  apart: باركنسون = باركر

bacteria
  reason: Bacteria, with or without yeh and alef
  match: stem
  form: بكتيري
  form: باكتيري
  form: بكتري
  join: البكتيريا = والباكتيريا
  join: بكتريا = بكتيريا
  apart: بكتيريا = بكتاش

hormone
  reason: Hormone
  match: stem
  form: هرمون
  form: هورمون
  join: الهرمونات = والهورمونات
  apart: هرمون = هارون

hysteria
  reason: Hysteria
  match: stem
  form: هستيري
  form: هيستيري
  join: الهستيريا = والهيستيريا
  apart: هستيريا = بكتيريا

vitamin
  reason: Vitamin
  match: stem
  form: فيتامين
  form: فايتامين
  form: فيتمين
  join: الفيتامينات = والفايتامينات
  join: فيتمينات = فيتامينات
  apart: فيتامين = فيتنام

cholesterol
  reason: Cholesterol
  match: word
  form: كوليسترول
  form: كولسترول
  form: كلسترول
  join: وكوليسترول = بكولسترول
  join: كلسترول = كوليسترول
  apart: كوليسترول = كنترول

calcium
  reason: Calcium
  match: word
  form: كالسيوم
  form: كلسيوم
  join: وكالسيوم = بكلسيوم
  apart: كالسيوم = بوتاسيوم

magnesium
  reason: Magnesium
  match: word
  form: مغنيسيوم
  form: مغنسيوم
  form: ماغنسيوم
  form: ماغنيسيوم
  form: مجنيسيوم
  join: ومغنيسيوم = بمغنسيوم
  join: مجنيسيوم = مغنيسيوم
  apart: مغنيسيوم = كالسيوم

uranium
  reason: Uranium, with or without its first yeh
  match: word
  form: يورانيوم
  form: أورانيوم
  join: ويورانيوم = بأورانيوم
  apart: يورانيوم = أورانوس

plutonium
  reason: Plutonium
  match: word
  form: بلوتونيوم
  form: بلتونيوم
  join: وبلوتونيوم = ببلتونيوم
  apart: بلوتونيوم = بلوتو

lithium
  reason: Lithium
  match: word
  form: ليثيوم
  form: لثيوم
  form: ليتيوم
  join: وليثيوم = بلثيوم
  join: ليتيوم = ليثيوم
  apart: ليثيوم = هيليوم

helium
  reason: Helium
  match: word
  form: هيليوم
  form: هليوم
  join: وهيليوم = بهليوم
  apart: هيليوم = ليثيوم

aluminium
  reason: Aluminium; its first two letters are no article
  match: word
  form: ألمنيوم
  form: ألومنيوم
  form: ألومينيوم
  form: ألمونيوم
  join: وألمنيوم = بألومنيوم
  join: ألمونيوم = ألمنيوم
  apart: ألمنيوم = ألمانيا

hydrogen
  reason: Hydrogen, with heh or alef
  match: stem
  form: هيدروجين
  form: هايدروجين
  form: إيدروجين
  form: هدروجين
  join: الهيدروجيني = والهايدروجيني
  join: هدروجيني = هيدروجيني
  apart: هيدروجين = نيتروجين

hydraulic
  reason: Hydraulic
  match: stem
  form: هيدروليك
  form: هايدروليك
  join: الهيدروليكية = والهايدروليكية
  apart: هيدروليكي = هيدروجيني

oxygen
  reason: Oxygen
  match: stem
  form: أكسجين
  form: أوكسجين
  form: أكسيجين
  form: أوكسيجين
  join: الأكسجين = والأوكسجين
  join: أوكسيجين = أكسجين
  apart: أكسجين = هيدروجين

nitrogen
  reason: Nitrogen
  match: stem
  form: نيتروجين
  form: نتروجين
  join: النيتروجين = والنتروجين
  apart: نيتروجين = هيدروجين

silicon
  reason: Silicon
  match: stem
  form: سيليكون
  form: سليكون
  form: سيلكون
  join: السيليكون = والسليكون
  join: سيلكون = سيليكون
  apart: سيليكون = سكون

carbon
  reason: Carbon
  match: stem
  form: كربون
  form: كاربون
  join: الكربونية = والكاربونية
  apart: كربون = كرتون

nitrate
  reason: Nitrate
  match: word
  form: نترات
  form: نيترات
  join: ونترات = بنيترات
  apart: نترات = فترات

petrol
  reason: Petroleum
  match: stem
  form: بترول
  form: بيترول
  join: البترولية = والبيترولية
  apart: بترول = باترول

benzine
  reason: Benzine
  match: word
  form: بنزين
  form: بانزين
  form: بينزين
  join: وبنزين = ببانزين
  join: بينزين = بنزين
  apart: بنزين = بنزيما

diesel
  reason: Diesel
  match: word
  form: ديزل
  form: ديزيل
  join: وديزل = بديزيل
  apart: ديزل = دزل

glucose
  reason: Glucose, its g written ghain or jim
  match: word
  form: غلوكوز
  form: جلوكوز
  join: وغلوكوز = بجلوكوز
  apart: غلوكوز = غلو

gluten
  reason: Gluten, its g written ghain or jim
  match: word
  form: غلوتين
  form: جلوتين
  join: وغلوتين = بجلوتين
  apart: غلوتين = غلو

cocaine
  reason: Cocaine
  match: word
  form: كوكايين
  form: كوكاين
  form: كوكائين
  join: وكوكايين = بكوكاين
  join: كوكائين = كوكايين
  apart: كوكايين = كوكب

heroin
  reason: Heroin
  match: word
  form: هيروين
  form: هروين
  join: وهيروين = بهروين
  apart: هيروين = هارون

captagon
  reason: Captagon, its g written ghain or jim
  match: word
  form: كبتاغون
  form: كبتاجون
  form: كابتاغون
  form: كابتاجون
  join: وكبتاغون = بكبتاجون
  join: كابتاجون = كبتاغون
  apart: كبتاغون = بنتاغون

penicillin
  reason: Penicillin
  match: word
  form: بنسلين
  form: بنسيلين
  join: وبنسلين = ببنسيلين
  apart: بنسلين = غسلين

greenwich
  reason: Greenwich, its g written ghain or jim
  match: word
  form: غرينتش
  form: جرينتش
  form: غرينيتش
  form: جرينيتش
  join: وغرينتش = بجرينتش
  join: جرينيتش = غرينتش
  apart: غرينتش = غرين

olympic
  reason: Olympic, with or without a yeh
  match: stem
  form: أولمب
  form: أوليمب
  join: الأولمبية = والأوليمبية
  apart: أولمبي = أمبير

paralympic
  reason: Paralympic
  match: stem
  form: بارالمب
  form: باراليمب
  form: برالمب
  join: البارالمبية = والباراليمبية
  join: برالمبية = بارالمبية
  apart: بارالمبية = أولمبية

marathon
  reason: Marathon
  match: stem
  form: ماراثون
  form: مارثون
  form: ماراتون
  join: الماراثون = والمارثون
  join: ماراتون = ماراثون
  apart: ماراثون = مارون

hamburger
  reason: Hamburger, its g written ghain or jim
  match: word
  form: هامبرغر
  form: همبرغر
  form: هامبرجر
  form: همبرجر
  form: هامبورغر
  join: وهامبرغر = بهمبرغر
  join: هامبورغر = هامبرغر
  apart: هامبرغر = هامبورغ

sandwich
  reason: Sandwich
  match: stem
  form: ساندويتش
  form: سندويتش
  form: ساندويش
  form: سندويش
  form: سندوتش
  form: ساندوتش
  join: الساندويتش = والسندويتش
  join: ساندوتش = ساندويتش
  apart: ساندويتش = ساندي

chocolate
  reason: Chocolate
  match: word
  form: شوكولاتة
  form: شوكولا
  form: شكولاتة
  form: شوكلاتة
  form: شيكولاتة
  join: وشوكولاتة = بشوكولا
  join: شيكولاتة = شوكولاتة
  apart: شوكولاتة = شوك

pasta
  reason: Macaroni
  match: word
  form: معكرونة
  form: مكرونة
  join: ومعكرونة = بمكرونة
  apart: معكرونة = معكرة

coca-cola
  reason: Coca-Cola, joined or apart
  match: phrase
  form: كوكاكولا
  form: كوكا كولا
  join: وكوكاكولا = كوكا كولا
  apart: كوكاكولا = كولا

cigarette
  reason: Cigarette and cigar, their g written jim or kaf
  match: stem
  form: سيجار
  form: سيكار
  join: السيجارة = والسيكارة
  apart: سيجارة = سيارة

cigarettes
  reason: Cigarettes
  match: word
  form: سجائر
  form: سكائر
  form: سجاير
  join: وسجائر = بسكائر
  join: سجاير = سجائر
  apart: سجائر = سرائر

catalogue
  reason: Catalogue, its g written ghain or jim
  match: stem
  form: كتالوغ
  form: كتالوج
  form: كاتالوج
  form: كاتالوغ
  join: الكتالوغات = والكتالوجات
  join: كاتالوغات = كتالوغات
  apart: كتالوج = كتالونيا

dialogue
  reason: Dialogue as a loan word
  match: word
  form: ديالوغ
  form: ديالوج
  join: وديالوغ = بديالوج
  apart: ديالوج = ديالى

guitar
  reason: Guitar, its g written ghain, jim or qaf
  match: stem
  form: غيتار
  form: جيتار
  form: قيتار
  join: الغيتار = والجيتار
  join: قيتار = غيتار
  apart: غيتار = قيثارة

garage
  reason: Garage
  match: stem
  form: كراج
  form: جراج
  form: كاراج
  form: غراج
  join: الكراجات = والجراجات
  join: غراجات = كراجات
  apart: كراج = دراج

medal
  reason: Medal
  match: stem
  form: ميدالي
  form: مدالي
  join: الميدالية = والمدالية
  apart: ميدالية = مالية

pyjamas
  reason: Pyjamas, with alef or teh marbuta at the end
  match: word
  form: بيجاما
  form: بيجامة
  join: وبيجاما = ببيجامة
  apart: بيجاما = جامعة

agenda
  reason: Agenda, with teh marbuta or alef at its end
  match: word
  form: أجندة
  form: أجندا
  join: وأجندة = بأجندا
  apart: أجندة = جندي

sean-ryan
  reason: Sean Ryan, his vowels as they are heard or as they are spelled
  match: phrase
  form: شون راين
  form: شون ريان
  form: شون رايان
  join: لشون ريان = شون راين
  join: وشون رايان = شون ريان
  apart: شون ريان = شون بن

# Organisations and acronyms: Arabic names of Latin letters, and the letters themselves.
unesco
  reason: UNESCO
  match: word
  form: يونسكو
  form: يونيسكو
  form: أونسكو
  form: أونيسكو
  form: UNESCO
  join: ويونسكو = بيونيسكو
  join: UNESCO = يونسكو
  apart: يونسكو = يونس

unicef
  reason: UNICEF
  match: word
  form: يونيسف
  form: يونيسيف
  form: يونسيف
  form: UNICEF
  join: ويونيسف = بيونيسيف
  join: UNICEF = يونيسف
  apart: يونيسف = يوسف

unrwa
  reason: UNRWA
  match: word
  form: أونروا
  form: أنروا
  form: UNRWA
  join: وأونروا = بأنروا
  join: UNRWA = أونروا
  apart: أونروا = أنوار

nato
  reason: NATO
  match: word
  form: ناتو
  form: NATO
  join: وناتو = بNATO
  apart: ناتو = نات

opec
  reason: OPEC
  match: word
  form: أوبك
  form: أوبيك
  form: OPEC
  join: وأوبك = بأوبيك
  join: OPEC = أوبك
  apart: أوبك = بنك

fifa
  reason: FIFA
  match: word
  form: فيفا
  form: FIFA
  never: كفيفا
  never: لفيفا
  join: وفيفا = بFIFA
  apart: فيفا = يويفا
  apart: كفيفا = فيفا
  apart: لفيفا = فيفا

uefa
  reason: UEFA
  match: word
  form: يويفا
  form: يوفا
  form: UEFA
  join: ويويفا = بيوفا
  join: UEFA = يويفا
  apart: يويفا = فيفا

reuters
  reason: Reuters
  match: word
  form: رويترز
  form: رويتر
  join: ورويترز = برويتر
  apart: رويترز = تويتر

xinhua
  reason: Xinhua
  match: word
  form: شينخوا
  form: شنخوا
  join: وشينخوا = بشنخوا
  apart: شينخوا = شيخ

afp
  reason: Agence France-Presse in letters
  match: phrase
  form: أ ف ب
  form: أف ب
  form: AFP
  join: وأ ف ب = أف ب
  join: بAFP = أ ف ب
  apart: أ ف ب = د ب أ

dpa
  reason: The German press agency in letters
  match: phrase
  form: د ب أ
  form: دب أ
  form: DPA
  join: ود ب أ = دب أ
  join: بDPA = د ب أ
  apart: د ب أ = أ ف ب

france-presse
  reason: France-Presse
  match: phrase
  form: فرانس برس
  form: فرانس بريس
  form: فرانسبرس
  join: وفرانس برس = فرانس بريس
  join: بفرانسبرس = فرانس برس
  apart: فرانس برس = فرانس

associated-press
  reason: Associated Press
  match: phrase
  form: أسوشيتد برس
  form: أسوشييتد برس
  form: أسوشيتدبرس
  form: أسوشيتيد برس
  join: وأسوشيتد برس = أسوشييتد برس
  join: بأسوشيتيد برس = أسوشيتد برس
  apart: أسوشيتد برس = فرانس برس

bbc
  reason: BBC
  match: phrase
  form: بي بي سي
  form: بيبيسي
  form: BBC
  join: وبي بي سي = بيبيسي
  join: بBBC = بي بي سي
  apart: بي بي سي = إم بي سي

mbc
  reason: MBC
  match: phrase
  form: إم بي سي
  form: MBC
  join: وإم بي سي = MBC
  apart: إم بي سي = بي بي سي

cnn
  reason: CNN
  match: phrase
  form: سي إن إن
  form: سي إنإن
  form: CNN
  join: وسي إن إن = سي إنإن
  join: بCNN = سي إن إن
  apart: سي إن إن = سي إن بي سي

cnbc
  reason: CNBC
  match: phrase
  form: سي إن بي سي
  form: CNBC
  join: وسي إن بي سي = CNBC
  apart: سي إن بي سي = سي إن إن

msnbc
  reason: MSNBC
  match: phrase
  form: إم إس إن بي سي
  form: MSNBC
  join: وإم إس إن بي سي = MSNBC
  apart: إم إس إن بي سي = إن بي سي

nbc
  reason: NBC
  match: phrase
  form: إن بي سي
  form: NBC
  join: وإن بي سي = NBC
  apart: إن بي سي = إم بي سي

abc
  reason: ABC
  match: phrase
  form: إيه بي سي
  form: ABC
  join: وإيه بي سي = ABC
  apart: إيه بي سي = بي بي سي

fbi
  reason: FBI
  match: phrase
  form: إف بي آي
  form: FBI
  join: وإف بي آي = FBI
  apart: إف بي آي = سي آي إيه

cia
  reason: CIA
  match: phrase
  form: سي آي إيه
  form: سي آي أي
  form: CIA
  join: وسي آي إيه = سي آي أي
  join: بCIA = سي آي إيه
  apart: سي آي إيه = إف بي آي

kgb
  reason: KGB
  match: phrase
  form: كي جي بي
  form: كيه جي بي
  form: KGB
  join: وكي جي بي = كيه جي بي
  join: بKGB = كي جي بي
  apart: كي جي بي = جي بي إس

dna
  reason: DNA
  match: phrase
  form: دي إن إيه
  form: دي إن أي
  form: DNA
  join: ودي إن إيه = دي إن أي
  join: بDNA = دي إن إيه
  apart: دي إن إيه = سي آي إيه

gps
  reason: GPS
  match: phrase
  form: جي بي إس
  form: GPS
  join: وجي بي إس = GPS
  apart: جي بي إس = كي جي بي

pcr
  reason: PCR
  match: phrase
  form: بي سي آر
  form: PCR
  join: وبي سي آر = PCR
  apart: بي سي آر = بي بي سي

rpg
  reason: RPG
  match: phrase
  form: آر بي جي
  form: RPG
  join: وآر بي جي = RPG
  apart: آر بي جي = جي بي إس

tnt
  reason: TNT
  match: phrase
  form: تي إن تي
  form: TNT
  join: وتي إن تي = TNT
  apart: تي إن تي = سي إن إن

dvd
  reason: DVD
  match: phrase
  form: دي في دي
  form: DVD
  join: ودي في دي = DVD
  apart: دي في دي = دي

usb
  reason: USB
  match: phrase
  form: يو إس بي
  form: USB
  join: ويو إس بي = USB
  apart: يو إس بي = جي بي إس

bmw
  reason: BMW
  match: phrase
  form: بي إم دبليو
  form: BMW
  join: وبي إم دبليو = BMW
  apart: بي إم دبليو = دبليو

pkk
  reason: PKK
  match: phrase
  form: بي كي كي
  form: بي كا كا
  form: PKK
  join: وبي كي كي = بي كا كا
  join: بPKK = بي كي كي
  apart: بي كي كي = كي

chatgpt
  reason: ChatGPT
  match: phrase
  form: شات جي بي تي
  form: تشات جي بي تي
  form: ChatGPT
  join: وشات جي بي تي = تشات جي بي تي
  join: بChatGPT = شات جي بي تي
  apart: شات جي بي تي = شات

gazprom
  reason: Gazprom, its g written ghain or jim
  match: phrase
  form: غازبروم
  form: جازبروم
  form: غاز بروم
  join: وغازبروم = جازبروم
  join: بغاز بروم = غازبروم
  apart: غازبروم = غاز

goldman
  reason: Goldman, his g written ghain or jim
  match: word
  form: غولدمان
  form: جولدمان
  join: وغولدمان = بجولدمان
  apart: غولدمان = غولدن

credit-suisse
  reason: Credit Suisse
  match: phrase
  form: كريدي سويس
  form: كريديت سويس
  join: وكريدي سويس = كريديت سويس
  apart: كريدي سويس = سويس

deutsche
  reason: Deutsche, as in Deutsche Bank
  match: word
  form: دويتشه
  form: دويتشيه
  form: دوتشيه
  join: ودويتشه = بدويتشيه
  join: دوتشيه = دويتشه
  apart: دويتشه = دوتش

bloomberg
  reason: Bloomberg, its g written ghain or jim
  match: word
  form: بلومبرغ
  form: بلومبيرغ
  form: بلومبرج
  form: بلومبيرج
  join: وبلومبرغ = ببلومبيرغ
  join: بلومبيرج = بلومبرغ
  apart: بلومبرغ = بلوم

guardian
  reason: The Guardian, its g written ghain or jim
  match: word
  form: غارديان
  form: جارديان
  join: وغارديان = بجارديان
  apart: الغارديان = الغارديني

economist
  reason: The Economist
  match: word
  form: إيكونوميست
  form: إيكونومست
  form: إكونوميست
  join: وإيكونوميست = بإيكونومست
  join: إكونوميست = إيكونوميست
  apart: إيكونوميست = إيكو

financial-times
  reason: Financial, as in Financial Times
  match: word
  form: فايننشال
  form: فاينانشال
  form: فاينانشيال
  form: فايننشيال
  join: وفايننشال = بفاينانشال
  join: فايننشيال = فايننشال
  apart: فايننشال = فاين

independent
  reason: The Independent
  match: word
  form: إندبندنت
  form: إنديبندنت
  form: إندبندت
  join: وإندبندنت = بإنديبندنت
  join: إندبندت = إندبندنت
  apart: إندبندنت = إندي

der-spiegel
  reason: Der Spiegel, its g written ghain or jim
  match: word
  form: شبيغل
  form: شبيجل
  join: وشبيغل = بشبيجل
  apart: شبيغل = شبل

le-figaro
  reason: Le Figaro, joined or apart
  match: phrase
  form: لوفيغارو
  form: لوفيجارو
  form: لو فيغارو
  join: ولوفيغارو = لوفيجارو
  join: بلو فيغارو = لوفيغارو
  apart: لوفيغارو = فيغو

le-monde
  reason: Le Monde, joined or apart
  match: phrase
  form: لوموند
  form: لو موند
  join: ولوموند = لو موند
  apart: لوموند = موند

newsweek
  reason: Newsweek, joined or apart
  match: phrase
  form: نيوزويك
  form: نيوز ويك
  join: ونيوزويك = نيوز ويك
  apart: نيوزويك = نيوز
`
