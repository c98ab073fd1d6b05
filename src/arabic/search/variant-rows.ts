/** Spellings of one word that no fold and no stemmer joins, as rows that each prove themselves. See `variants.ts`. */
export const VARIANT_ROWS = `
# Countries and capitals

syria
  reason: two spellings of one country
  match: word
  form: سوريا
  form: سورية
  join: السورية = السوريا
  join: بسورية = وسوريا
  apart: سور = سوريا

america
  reason: the vowels of a foreign name
  match: stem
  form: أمريك
  form: أميرك
  form: أميريك
  join: أمريكا = أميركا
  join: الأمريكية = الأميركية
  join: بالأميركيين = الأمريكيين
  apart: أمير = أمريكا

europe
  reason: the vowels of a foreign name
  match: stem
  form: أوروب
  form: أورب
  join: أوروبا = أوربا
  join: الأوروبي = الأوربي

washington
  reason: the vowels of a foreign name
  match: word
  form: واشنطن
  form: واشنطون
  join: واشنطن = لواشنطون

tehran
  reason: the Arabic and the Persian name
  match: word
  form: طهران
  form: تهران
  join: طهران = بتهران

england
  reason: the vowels of a foreign name
  match: word
  form: إنجلترا
  form: إنكلترا
  join: إنجلترا = وإنكلترا

# Borrowed words

democracy
  reason: the vowels of a foreign word
  match: stem
  form: ديمقراط
  form: ديموقراط
  join: الديمقراطية = الديموقراطية
  join: والديموقراطي = الديمقراطيين

television
  reason: the vowels of a foreign word
  match: stem
  form: تلفزيون
  form: تليفزيون
  join: التلفزيون = التليفزيون
  join: التليفزيوني = تلفزيونية

technology
  reason: the vowels of a foreign word
  match: stem
  form: تكنولوج
  form: تكنلوج
  join: التكنولوجيا = التكنلوجيا

google
  reason: the g of foreign words
  match: word
  form: جوجل
  form: غوغل
  form: قوقل
  join: جوجل = لغوغل

veh
  reason: the v of foreign words, which most keyboards lack
  match: anywhere
  form: ف
  form: ڤ
  join: فيينا = ڤيينا
  join: فيروس = الڤيروسات

# Names

abdullah
  reason: one name, as one word or two
  match: phrase
  form: عبدالله
  form: عبد الله
  join: عبد الله = عبدالله
  join: لعبد الله = وعبدالله
  apart: عبد = عبدالله

abdulrahman
  reason: one name, as one word or two
  match: phrase
  form: عبدالرحمن
  form: عبد الرحمن
  form: عبد الرحمان
  join: عبد الرحمن = عبدالرحمن
  join: عبد الرحمن = عبد الرحمٰن

# Months

january
  reason: the month's names in the Levant, in Egypt and the Gulf, and in Algeria and Tunisia
  match: phrase
  form: يناير
  form: كانون الثاني
  form: جانفي
  join: كانون الثاني = يناير
  join: يناير = وجانفي
  apart: كانون الأول = يناير

february
  reason: the month's names in the Levant, in Egypt and the Gulf, and in Algeria and Tunisia
  match: word
  form: فبراير
  form: شباط
  form: فيفري
  join: شباط = فبراير
  join: بفيفري = فبراير
`
