// swift-format-ignore-file
// Generated from Data/Reference/codes.json; edit that file and run `make reference`.

extension ReferenceText {
  /// The text of `codes.json`: every code list with its labels in English and Korean, some also in Khmer.
  package static let codes: String = #"""
{
  "as_of": "2025-10-14",
  "source": "ISO 3166, ISO 639, Unicode CLDR (Unicode licence), HTCDS (IOM), CTDC, ILO 2012, Palermo Protocol Art. 3, 0404.go.kr, donga, heraldcorp; each list names its own; Khmer without a source: own proposal",
  "lists": [
    {
      "name": "victim_stage",
      "source": "own proposal; HTCDS cas_Status",
      "codes": [
        {"code": "reported", "en": "Reported", "ko": "접수", "km": "បានរាយការណ៍", "htcds": "Active"},
        {"code": "located", "en": "Located", "ko": "소재 파악", "km": "ដឹងទីតាំង", "htcds": "Active"},
        {"code": "requested", "en": "Rescue requested", "ko": "구조 요청", "km": "បានស្នើសុំសង្គ្រោះ", "htcds": "Active"},
        {"code": "out", "en": "Out", "ko": "탈출·구조", "km": "ចេញផុតហើយ", "htcds": "FollowUp"},
        {"code": "custody", "en": "In custody", "ko": "현지 구금", "km": "ជាប់ឃុំ", "htcds": "FollowUp"},
        {"code": "departing", "en": "Departing", "ko": "귀국 준비", "km": "រៀបចំវិលត្រឡប់", "htcds": "FollowUp"},
        {"code": "returned", "en": "Returned", "ko": "귀국", "km": "បានវិលត្រឡប់", "htcds": "FollowUp"},
        {"code": "deceased", "en": "Deceased", "ko": "사망", "km": "ទទួលមរណភាព", "htcds": "FollowUp"},
        {"code": "closed", "en": "Closed", "ko": "종결", "km": "បិទសំណុំរឿង", "htcds": "Closed"}
      ]
    },
    {
      "name": "closure_reason",
      "source": "own proposal after m.seoul.co.kr 20251014500189; htcds is cas_Status, Closed unless given",
      "codes": [
        {"code": "returned_home", "en": "Returned home", "ko": "귀국 완료", "km": "បានវិលដល់ផ្ទះ"},
        {"code": "safe_in_cambodia", "en": "Safe in Cambodia", "ko": "안전 확인(현지 체류)", "km": "មានសុវត្ថិភាពនៅកម្ពុជា"},
        {"code": "left_to_third_country", "en": "Left to third country", "ko": "제3국 출국", "km": "ចេញទៅប្រទេសទីបី"},
        {"code": "declined_assistance", "en": "Declined assistance", "ko": "영사조력 거부", "km": "បដិសេធជំនួយ"},
        {"code": "deceased_repatriated", "en": "Deceased, repatriated", "ko": "사망·유해 송환", "km": "ស្លាប់ បញ្ជូនសពត្រឡប់"},
        {"code": "transferred", "en": "Transferred", "ko": "타 기관 이관", "km": "ផ្ទេរសំណុំរឿង", "htcds": "ClosedReferred"},
        {"code": "duplicate_of", "en": "Duplicate", "ko": "중복 접수", "km": "ស្ទួន"},
        {"code": "not_our_national", "en": "Not our national", "ko": "우리 국민 아님", "km": "មិនមែនជនជាតិយើង"},
        {"code": "false_report", "en": "False report", "ko": "허위 신고", "km": "របាយការណ៍មិនពិត"},
        {"code": "untraceable", "en": "Untraceable", "ko": "소재 확인 불가", "km": "រកមិនឃើញ"}
      ]
    },
    {
      "name": "sex",
      "source": "own proposal; HTCDS prs_Gender",
      "codes": [
        {"code": "m", "en": "Male", "ko": "남", "km": "ប្រុស", "htcds": "Masculine"},
        {"code": "f", "en": "Female", "ko": "여", "km": "ស្រី", "htcds": "Feminine"},
        {"code": "x", "en": "Other", "ko": "기타", "km": "ផ្សេង", "htcds": "NonConforming"},
        {"code": "unknown", "en": "Unknown", "ko": "미상", "km": "មិនដឹង", "htcds": "NonSpecifiedUnknown"}
      ]
    },
    {
      "name": "yes_no_unknown",
      "source": "own proposal",
      "codes": [
        {"code": "yes", "en": "Yes", "ko": "예", "km": "បាទ/ចាស"},
        {"code": "no", "en": "No", "ko": "아니요", "km": "ទេ"},
        {"code": "unknown", "en": "Unknown", "ko": "미상", "km": "មិនដឹង"}
      ]
    },
    {
      "name": "nationality",
      "source": "ISO 3166-1 alpha-2 (Debian iso-codes 4.15); names Unicode CLDR, shortened",
      "codes": [
        {"code": "KR", "en": "South Korea", "ko": "대한민국", "km": "កូរ៉េខាងត្បូង"},
        {"code": "CN", "en": "China", "ko": "중국", "km": "ចិន"},
        {"code": "TW", "en": "Taiwan", "ko": "대만", "km": "តៃវ៉ាន់"},
        {"code": "HK", "en": "Hong Kong", "ko": "홍콩", "km": "ហុងកុង"},
        {"code": "VN", "en": "Vietnam", "ko": "베트남", "km": "វៀតណាម"},
        {"code": "TH", "en": "Thailand", "ko": "태국", "km": "ថៃ"},
        {"code": "KH", "en": "Cambodia", "ko": "캄보디아", "km": "កម្ពុជា"},
        {"code": "JP", "en": "Japan", "ko": "일본", "km": "ជប៉ុន"},
        {"code": "MY", "en": "Malaysia", "ko": "말레이시아", "km": "ម៉ាឡេស៊ី"},
        {"code": "ID", "en": "Indonesia", "ko": "인도네시아", "km": "ឥណ្ឌូណេស៊ី"},
        {"code": "PH", "en": "Philippines", "ko": "필리핀", "km": "ហ្វ៊ីលីពីន"},
        {"code": "MM", "en": "Myanmar", "ko": "미얀마", "km": "មីយ៉ាន់ម៉ា"},
        {"code": "LA", "en": "Laos", "ko": "라오스", "km": "ឡាវ"},
        {"code": "BD", "en": "Bangladesh", "ko": "방글라데시", "km": "បង់ក្លាដែស"},
        {"code": "IN", "en": "India", "ko": "인도", "km": "ឥណ្ឌា"},
        {"code": "PK", "en": "Pakistan", "ko": "파키스탄", "km": "ប៉ាគីស្ថាន"},
        {"code": "NP", "en": "Nepal", "ko": "네팔", "km": "នេប៉ាល់"},
        {"code": "AF", "en": "Afghanistan", "ko": "아프가니스탄", "km": "អាហ្វហ្កានីស្ថាន"},
        {"code": "AX", "en": "Åland Islands", "ko": "올란드 제도", "km": "កោះអាឡង់"},
        {"code": "AL", "en": "Albania", "ko": "알바니아", "km": "អាល់បានី"},
        {"code": "DZ", "en": "Algeria", "ko": "알제리", "km": "អាល់ហ្សេរី"},
        {"code": "AS", "en": "American Samoa", "ko": "아메리칸 사모아", "km": "សាម័រ អាមេរិកាំង"},
        {"code": "AD", "en": "Andorra", "ko": "안도라", "km": "អង់ដូរ៉ា"},
        {"code": "AO", "en": "Angola", "ko": "앙골라", "km": "អង់ហ្គោឡា"},
        {"code": "AI", "en": "Anguilla", "ko": "앵귈라", "km": "អង់ហ្គីឡា"},
        {"code": "AQ", "en": "Antarctica", "ko": "남극 대륙", "km": "អង់តាក់ទិក"},
        {"code": "AG", "en": "Antigua and Barbuda", "ko": "앤티가 바부다", "km": "អង់ទីហ្គា និង បាប៊ុយដា"},
        {"code": "AR", "en": "Argentina", "ko": "아르헨티나", "km": "អាហ្សង់ទីន"},
        {"code": "AM", "en": "Armenia", "ko": "아르메니아", "km": "អាមេនី"},
        {"code": "AW", "en": "Aruba", "ko": "아루바", "km": "អារូបា"},
        {"code": "AU", "en": "Australia", "ko": "호주", "km": "អូស្ត្រាលី"},
        {"code": "AT", "en": "Austria", "ko": "오스트리아", "km": "អូទ្រីស"},
        {"code": "AZ", "en": "Azerbaijan", "ko": "아제르바이잔", "km": "អាស៊ែបៃហ្សង់"},
        {"code": "BS", "en": "Bahamas", "ko": "바하마", "km": "បាហាម៉ា"},
        {"code": "BH", "en": "Bahrain", "ko": "바레인", "km": "បារ៉ែន"},
        {"code": "BB", "en": "Barbados", "ko": "바베이도스", "km": "បាបាដុស"},
        {"code": "BY", "en": "Belarus", "ko": "벨라루스", "km": "បេឡារុស"},
        {"code": "BE", "en": "Belgium", "ko": "벨기에", "km": "បែលហ្ស៊ិក"},
        {"code": "BZ", "en": "Belize", "ko": "벨리즈", "km": "បេលី"},
        {"code": "BJ", "en": "Benin", "ko": "베냉", "km": "បេណាំង"},
        {"code": "BM", "en": "Bermuda", "ko": "버뮤다", "km": "ប៊ឺមុយដា"},
        {"code": "BT", "en": "Bhutan", "ko": "부탄", "km": "ប៊ូតង់"},
        {"code": "BO", "en": "Bolivia", "ko": "볼리비아", "km": "បូលីវី"},
        {"code": "BA", "en": "Bosnia and Herzegovina", "ko": "보스니아 헤르체고비나", "km": "បូស្ន៊ី និងហឺហ្ស៊ីហ្គូវីណា"},
        {"code": "BW", "en": "Botswana", "ko": "보츠와나", "km": "បុតស្វាណា"},
        {"code": "BV", "en": "Bouvet Island", "ko": "부베섬", "km": "កោះប៊ូវ៉េត"},
        {"code": "BR", "en": "Brazil", "ko": "브라질", "km": "ប្រេស៊ីល"},
        {"code": "IO", "en": "British Indian Ocean T.", "ko": "영국령 인도양 지역", "km": "ដែនដីអង់គ្លេសនៅមហាសមុទ្រឥណ្ឌា"},
        {"code": "VG", "en": "British Virgin Islands", "ko": "영국령 버진 제도", "km": "កោះវឺជិនចក្រភពអង់គ្លេស"},
        {"code": "BN", "en": "Brunei", "ko": "브루나이", "km": "ព្រុយណេ"},
        {"code": "BG", "en": "Bulgaria", "ko": "불가리아", "km": "ប៊ុលហ្ការី"},
        {"code": "BF", "en": "Burkina Faso", "ko": "부르키나파소", "km": "បួគីណាហ្វាសូ"},
        {"code": "BI", "en": "Burundi", "ko": "부룬디", "km": "ប៊ូរុនឌី"},
        {"code": "CV", "en": "Cabo Verde", "ko": "카보베르데", "km": "កាប់វែរ"},
        {"code": "CM", "en": "Cameroon", "ko": "카메룬", "km": "កាមេរូន"},
        {"code": "CA", "en": "Canada", "ko": "캐나다", "km": "កាណាដា"},
        {"code": "BQ", "en": "Caribbean Netherlands", "ko": "네덜란드령 카리브", "km": "ហូឡង់ ការ៉ាប៊ីន"},
        {"code": "KY", "en": "Cayman Islands", "ko": "케이맨 제도", "km": "កោះកៃម៉ង់"},
        {"code": "CF", "en": "Central African Rep.", "ko": "중앙아프리카공화국", "km": "សាធារណរដ្ឋអាហ្វ្រិកកណ្ដាល"},
        {"code": "TD", "en": "Chad", "ko": "차드", "km": "ឆាដ"},
        {"code": "CL", "en": "Chile", "ko": "칠레", "km": "ស៊ីលី"},
        {"code": "CX", "en": "Christmas Island", "ko": "크리스마스섬", "km": "កោះគ្រីស្មាស"},
        {"code": "CC", "en": "Cocos Islands", "ko": "코코스 제도", "km": "កោះកូកូស (គីលីង)"},
        {"code": "CO", "en": "Colombia", "ko": "콜롬비아", "km": "កូឡុំប៊ី"},
        {"code": "KM", "en": "Comoros", "ko": "코모로", "km": "កូម័រ"},
        {"code": "CG", "en": "Congo", "ko": "콩고", "km": "កុងហ្គោ - ប្រាហ្សាវីល"},
        {"code": "CK", "en": "Cook Islands", "ko": "쿡 제도", "km": "កោះខូក"},
        {"code": "CR", "en": "Costa Rica", "ko": "코스타리카", "km": "កូស្តារីកា"},
        {"code": "CI", "en": "Cote d'Ivoire", "ko": "코트디부아르", "km": "កូតឌីវ័រ"},
        {"code": "HR", "en": "Croatia", "ko": "크로아티아", "km": "ក្រូអាស៊ី"},
        {"code": "CU", "en": "Cuba", "ko": "쿠바", "km": "គុយបា"},
        {"code": "CW", "en": "Curaçao", "ko": "퀴라소", "km": "កូរ៉ាកៅ"},
        {"code": "CY", "en": "Cyprus", "ko": "키프로스", "km": "ស៊ីប"},
        {"code": "CZ", "en": "Czechia", "ko": "체코", "km": "ឆែក"},
        {"code": "DK", "en": "Denmark", "ko": "덴마크", "km": "ដាណឺម៉ាក"},
        {"code": "DJ", "en": "Djibouti", "ko": "지부티", "km": "ជីប៊ូទី"},
        {"code": "DM", "en": "Dominica", "ko": "도미니카", "km": "ដូមីនីក"},
        {"code": "DO", "en": "Dominican Republic", "ko": "도미니카 공화국", "km": "សាធារណរដ្ឋដូមីនីក"},
        {"code": "CD", "en": "DR Congo", "ko": "콩고민주공화국", "km": "កុងហ្គោ- គីនស្ហាសា"},
        {"code": "EC", "en": "Ecuador", "ko": "에콰도르", "km": "អេក្វាទ័រ"},
        {"code": "EG", "en": "Egypt", "ko": "이집트", "km": "អេហ្ស៊ីប"},
        {"code": "SV", "en": "El Salvador", "ko": "엘살바도르", "km": "អែលសាល់វ៉ាឌ័រ"},
        {"code": "GQ", "en": "Equatorial Guinea", "ko": "적도 기니", "km": "ហ្គីណេអេក្វាទ័រ"},
        {"code": "ER", "en": "Eritrea", "ko": "에리트리아", "km": "អេរីត្រេ"},
        {"code": "EE", "en": "Estonia", "ko": "에스토니아", "km": "អេស្តូនី"},
        {"code": "SZ", "en": "Eswatini", "ko": "에스와티니", "km": "ស្វាស៊ីឡង់"},
        {"code": "ET", "en": "Ethiopia", "ko": "에티오피아", "km": "អេត្យូពី"},
        {"code": "FK", "en": "Falkland Islands", "ko": "포클랜드 제도", "km": "កោះហ្វក់ឡែន"},
        {"code": "FO", "en": "Faroe Islands", "ko": "페로 제도", "km": "កោះហ្វារ៉ូ"},
        {"code": "FJ", "en": "Fiji", "ko": "피지", "km": "ហ្វីជី"},
        {"code": "FI", "en": "Finland", "ko": "핀란드", "km": "ហ្វាំងឡង់"},
        {"code": "FR", "en": "France", "ko": "프랑스", "km": "បារាំង"},
        {"code": "GF", "en": "French Guiana", "ko": "프랑스령 기아나", "km": "ហ្គីអាណា បារាំង"},
        {"code": "PF", "en": "French Polynesia", "ko": "프랑스령 폴리네시아", "km": "ប៉ូលីណេស៊ីបារាំង"},
        {"code": "TF", "en": "French Southern Lands", "ko": "프랑스 남방 지역", "km": "ដែនដីបារាំងនៅភាគខាងត្បូង"},
        {"code": "GA", "en": "Gabon", "ko": "가봉", "km": "ហ្គាបុង"},
        {"code": "GM", "en": "Gambia", "ko": "감비아", "km": "ហ្គំប៊ី"},
        {"code": "GE", "en": "Georgia", "ko": "조지아", "km": "ហ្សកហ្ស៊ី"},
        {"code": "DE", "en": "Germany", "ko": "독일", "km": "អាល្លឺម៉ង់"},
        {"code": "GH", "en": "Ghana", "ko": "가나", "km": "ហ្គាណា"},
        {"code": "GI", "en": "Gibraltar", "ko": "지브롤터", "km": "ហ្ស៊ីប្រាល់តា"},
        {"code": "GR", "en": "Greece", "ko": "그리스", "km": "ក្រិក"},
        {"code": "GL", "en": "Greenland", "ko": "그린란드", "km": "ហ្គ្រោអង់ឡង់"},
        {"code": "GD", "en": "Grenada", "ko": "그레나다", "km": "ហ្គ្រើណាដ"},
        {"code": "GP", "en": "Guadeloupe", "ko": "과들루프", "km": "ហ្គោដឺឡុប"},
        {"code": "GU", "en": "Guam", "ko": "괌", "km": "ហ្គាំ"},
        {"code": "GT", "en": "Guatemala", "ko": "과테말라", "km": "ក្វាតេម៉ាឡា"},
        {"code": "GG", "en": "Guernsey", "ko": "건지섬", "km": "ហ្គេនស៊ី"},
        {"code": "GN", "en": "Guinea", "ko": "기니", "km": "ហ្គីណេ"},
        {"code": "GW", "en": "Guinea-Bissau", "ko": "기니비사우", "km": "ហ្គីណេប៊ីស្សូ"},
        {"code": "GY", "en": "Guyana", "ko": "가이아나", "km": "ហ្គីយ៉ាន"},
        {"code": "HT", "en": "Haiti", "ko": "아이티", "km": "ហៃទី"},
        {"code": "HM", "en": "Heard, McDonald Islands", "ko": "허드 맥도널드 제도", "km": "កោះហឺដនិងម៉ាក់ដូណាល់"},
        {"code": "HN", "en": "Honduras", "ko": "온두라스", "km": "ហុងឌូរ៉ាស"},
        {"code": "HU", "en": "Hungary", "ko": "헝가리", "km": "ហុងគ្រី"},
        {"code": "IS", "en": "Iceland", "ko": "아이슬란드", "km": "អ៊ីស្លង់"},
        {"code": "IR", "en": "Iran", "ko": "이란", "km": "អ៊ីរ៉ង់"},
        {"code": "IQ", "en": "Iraq", "ko": "이라크", "km": "អ៊ីរ៉ាក់"},
        {"code": "IE", "en": "Ireland", "ko": "아일랜드", "km": "អៀរឡង់"},
        {"code": "IM", "en": "Isle of Man", "ko": "맨섬", "km": "អែលអុហ្វមែន"},
        {"code": "IL", "en": "Israel", "ko": "이스라엘", "km": "អ៊ីស្រាអែល"},
        {"code": "IT", "en": "Italy", "ko": "이탈리아", "km": "អ៊ីតាលី"},
        {"code": "JM", "en": "Jamaica", "ko": "자메이카", "km": "ហ្សាម៉ាអ៊ីក"},
        {"code": "JE", "en": "Jersey", "ko": "저지섬", "km": "ជើស៊ី"},
        {"code": "JO", "en": "Jordan", "ko": "요르단", "km": "ហ៊្សកដានី"},
        {"code": "KZ", "en": "Kazakhstan", "ko": "카자흐스탄", "km": "កាហ្សាក់ស្ថាន"},
        {"code": "KE", "en": "Kenya", "ko": "케냐", "km": "កេនយ៉ា"},
        {"code": "KI", "en": "Kiribati", "ko": "키리바시", "km": "គិរីបាទី"},
        {"code": "KW", "en": "Kuwait", "ko": "쿠웨이트", "km": "កូវ៉ែត"},
        {"code": "KG", "en": "Kyrgyzstan", "ko": "키르기스스탄", "km": "កៀហ្ស៊ីស៊ីស្ថាន"},
        {"code": "LV", "en": "Latvia", "ko": "라트비아", "km": "ឡេតូនី"},
        {"code": "LB", "en": "Lebanon", "ko": "레바논", "km": "លីបង់"},
        {"code": "LS", "en": "Lesotho", "ko": "레소토", "km": "ឡេសូតូ"},
        {"code": "LR", "en": "Liberia", "ko": "라이베리아", "km": "លីបេរីយ៉ា"},
        {"code": "LY", "en": "Libya", "ko": "리비아", "km": "លីប៊ី"},
        {"code": "LI", "en": "Liechtenstein", "ko": "리히텐슈타인", "km": "លិចតិនស្ដាញ"},
        {"code": "LT", "en": "Lithuania", "ko": "리투아니아", "km": "លីទុយអានី"},
        {"code": "LU", "en": "Luxembourg", "ko": "룩셈부르크", "km": "លុចសំបួ"},
        {"code": "MO", "en": "Macao", "ko": "마카오", "km": "ម៉ាកាវ"},
        {"code": "MG", "en": "Madagascar", "ko": "마다가스카르", "km": "ម៉ាដាហ្គាស្កា"},
        {"code": "MW", "en": "Malawi", "ko": "말라위", "km": "ម៉ាឡាវី"},
        {"code": "MV", "en": "Maldives", "ko": "몰디브", "km": "ម៉ាល់ឌីវ"},
        {"code": "ML", "en": "Mali", "ko": "말리", "km": "ម៉ាលី"},
        {"code": "MT", "en": "Malta", "ko": "몰타", "km": "ម៉ាល់ត៍"},
        {"code": "MH", "en": "Marshall Islands", "ko": "마셜 제도", "km": "កោះម៉ាស់សល"},
        {"code": "MQ", "en": "Martinique", "ko": "마르티니크", "km": "ម៉ាទីនីក"},
        {"code": "MR", "en": "Mauritania", "ko": "모리타니", "km": "ម៉ូរីតានី"},
        {"code": "MU", "en": "Mauritius", "ko": "모리셔스", "km": "ម៉ូរីស"},
        {"code": "YT", "en": "Mayotte", "ko": "마요트", "km": "ម៉ាយុត"},
        {"code": "MX", "en": "Mexico", "ko": "멕시코", "km": "ម៉ិកស៊ិក"},
        {"code": "FM", "en": "Micronesia", "ko": "미크로네시아", "km": "មីក្រូណេស៊ី"},
        {"code": "MD", "en": "Moldova", "ko": "몰도바", "km": "ម៉ុលដាវី"},
        {"code": "MC", "en": "Monaco", "ko": "모나코", "km": "ម៉ូណាកូ"},
        {"code": "MN", "en": "Mongolia", "ko": "몽골", "km": "ម៉ុងហ្គោលី"},
        {"code": "ME", "en": "Montenegro", "ko": "몬테네그로", "km": "ម៉ុងតេណេហ្គ្រោ"},
        {"code": "MS", "en": "Montserrat", "ko": "몬트세라트", "km": "ម៉ុងស៊ែរ៉ា"},
        {"code": "MA", "en": "Morocco", "ko": "모로코", "km": "ម៉ារ៉ុក"},
        {"code": "MZ", "en": "Mozambique", "ko": "모잠비크", "km": "ម៉ូសំប៊ិក"},
        {"code": "NA", "en": "Namibia", "ko": "나미비아", "km": "ណាមីប៊ី"},
        {"code": "NR", "en": "Nauru", "ko": "나우루", "km": "ណូរូ"},
        {"code": "NL", "en": "Netherlands", "ko": "네덜란드", "km": "ហូឡង់"},
        {"code": "NC", "en": "New Caledonia", "ko": "뉴칼레도니아", "km": "នូវែលកាឡេដូនី"},
        {"code": "NZ", "en": "New Zealand", "ko": "뉴질랜드", "km": "នូវែលសេឡង់"},
        {"code": "NI", "en": "Nicaragua", "ko": "니카라과", "km": "នីការ៉ាហ្គា"},
        {"code": "NE", "en": "Niger", "ko": "니제르", "km": "នីហ្សេ"},
        {"code": "NG", "en": "Nigeria", "ko": "나이지리아", "km": "នីហ្សេរីយ៉ា"},
        {"code": "NU", "en": "Niue", "ko": "니우에", "km": "ណៀ"},
        {"code": "NF", "en": "Norfolk Island", "ko": "노퍽섬", "km": "កោះណ័រហ្វក់"},
        {"code": "KP", "en": "North Korea", "ko": "북한", "km": "កូរ៉េខាងជើង"},
        {"code": "MK", "en": "North Macedonia", "ko": "북마케도니아", "km": "ម៉ាសេដ្វានខាងជើង"},
        {"code": "MP", "en": "North Mariana Islands", "ko": "북마리아나 제도", "km": "កោះម៉ារីណាខាងជើង"},
        {"code": "NO", "en": "Norway", "ko": "노르웨이", "km": "ន័រវែស"},
        {"code": "OM", "en": "Oman", "ko": "오만", "km": "អូម៉ង់"},
        {"code": "PW", "en": "Palau", "ko": "팔라우", "km": "ផៅឡូ"},
        {"code": "PS", "en": "Palestine", "ko": "팔레스타인", "km": "ដែនដីប៉ាឡេស្ទីន"},
        {"code": "PA", "en": "Panama", "ko": "파나마", "km": "ប៉ាណាម៉ា"},
        {"code": "PG", "en": "Papua New Guinea", "ko": "파푸아뉴기니", "km": "ប៉ាពូអាស៊ីនូវែលហ្គីណេ"},
        {"code": "PY", "en": "Paraguay", "ko": "파라과이", "km": "ប៉ារ៉ាហ្គាយ"},
        {"code": "PE", "en": "Peru", "ko": "페루", "km": "ប៉េរូ"},
        {"code": "PN", "en": "Pitcairn Islands", "ko": "핏케언 제도", "km": "កោះភីតកាន"},
        {"code": "PL", "en": "Poland", "ko": "폴란드", "km": "ប៉ូឡូញ"},
        {"code": "PT", "en": "Portugal", "ko": "포르투갈", "km": "ព័រទុយហ្កាល់"},
        {"code": "PR", "en": "Puerto Rico", "ko": "푸에르토리코", "km": "ព័រតូរីកូ"},
        {"code": "QA", "en": "Qatar", "ko": "카타르", "km": "កាតា"},
        {"code": "RO", "en": "Romania", "ko": "루마니아", "km": "រូម៉ានី"},
        {"code": "RU", "en": "Russia", "ko": "러시아", "km": "រុស្ស៊ី"},
        {"code": "RW", "en": "Rwanda", "ko": "르완다", "km": "រវ៉ាន់ដា"},
        {"code": "RE", "en": "Réunion", "ko": "레위니옹", "km": "រេអុយញ៉ុង"},
        {"code": "WS", "en": "Samoa", "ko": "사모아", "km": "សាម័រ"},
        {"code": "SM", "en": "San Marino", "ko": "산마리노", "km": "សានម៉ារីណូ"},
        {"code": "SA", "en": "Saudi Arabia", "ko": "사우디아라비아", "km": "អារ៉ាប៊ីសាអូឌីត"},
        {"code": "SN", "en": "Senegal", "ko": "세네갈", "km": "សេណេហ្គាល់"},
        {"code": "RS", "en": "Serbia", "ko": "세르비아", "km": "សែប៊ី"},
        {"code": "SC", "en": "Seychelles", "ko": "세이셸", "km": "សីស្ហែល"},
        {"code": "SL", "en": "Sierra Leone", "ko": "시에라리온", "km": "សៀរ៉ាឡេអូន"},
        {"code": "SG", "en": "Singapore", "ko": "싱가포르", "km": "សិង្ហបុរី"},
        {"code": "SX", "en": "Sint Maarten", "ko": "신트마르턴", "km": "សីងម៉ាធីន"},
        {"code": "SK", "en": "Slovakia", "ko": "슬로바키아", "km": "ស្លូវ៉ាគី"},
        {"code": "SI", "en": "Slovenia", "ko": "슬로베니아", "km": "ស្លូវេនី"},
        {"code": "SB", "en": "Solomon Islands", "ko": "솔로몬 제도", "km": "កោះសូឡូម៉ុង"},
        {"code": "SO", "en": "Somalia", "ko": "소말리아", "km": "សូម៉ាលី"},
        {"code": "ZA", "en": "South Africa", "ko": "남아프리카공화국", "km": "អាហ្វ្រិកខាងត្បូង"},
        {"code": "GS", "en": "South Georgia Islands", "ko": "사우스조지아 제도", "km": "កោះហ្សកហ្ស៊ីខាងត្បូង និង សង់វិចខាងត្បូង"},
        {"code": "SS", "en": "South Sudan", "ko": "남수단", "km": "ស៊ូដង់ខាងត្បូង"},
        {"code": "ES", "en": "Spain", "ko": "스페인", "km": "អេស្ប៉ាញ"},
        {"code": "LK", "en": "Sri Lanka", "ko": "스리랑카", "km": "ស្រីលង្កា"},
        {"code": "BL", "en": "St. Barthélemy", "ko": "생바르텔레미", "km": "សាំងបាថេឡេមី"},
        {"code": "SH", "en": "St. Helena", "ko": "세인트헬레나", "km": "សង់ហេឡេណា"},
        {"code": "KN", "en": "St. Kitts and Nevis", "ko": "세인트키츠 네비스", "km": "សាំងគីត និង ណេវីស"},
        {"code": "LC", "en": "St. Lucia", "ko": "세인트루시아", "km": "សាំងលូស៊ី"},
        {"code": "MF", "en": "St. Martin", "ko": "생마르탱", "km": "សាំងម៉ាទីន"},
        {"code": "PM", "en": "St. Pierre and Miquelon", "ko": "생피에르 미클롱", "km": "សង់ព្យែរ និងមីគីឡុង"},
        {"code": "VC", "en": "St. Vincent, Grenadines", "ko": "세인트빈센트", "km": "សាំងវ៉ាំងសង់ និង ហ្គ្រេណាឌីន"},
        {"code": "SD", "en": "Sudan", "ko": "수단", "km": "ស៊ូដង់"},
        {"code": "SR", "en": "Suriname", "ko": "수리남", "km": "សូរីណាម"},
        {"code": "SJ", "en": "Svalbard, Jan Mayen", "ko": "스발바르 얀마옌", "km": "ស្វាលបាដ និង ហ្សង់ម៉ាយេន"},
        {"code": "SE", "en": "Sweden", "ko": "스웨덴", "km": "ស៊ុយអែត"},
        {"code": "CH", "en": "Switzerland", "ko": "스위스", "km": "ស្វ៊ីស"},
        {"code": "SY", "en": "Syria", "ko": "시리아", "km": "ស៊ីរី"},
        {"code": "ST", "en": "São Tomé and Príncipe", "ko": "상투메 프린시페", "km": "សៅតូម៉េ និង ប្រាំងស៊ីប"},
        {"code": "TJ", "en": "Tajikistan", "ko": "타지키스탄", "km": "តាហ្ស៊ីគីស្ថាន"},
        {"code": "TZ", "en": "Tanzania", "ko": "탄자니아", "km": "តង់សានី"},
        {"code": "TL", "en": "Timor-Leste", "ko": "동티모르", "km": "ទីម័រលេស្តេ"},
        {"code": "TG", "en": "Togo", "ko": "토고", "km": "តូហ្គោ"},
        {"code": "TK", "en": "Tokelau", "ko": "토켈라우", "km": "តូខេឡៅ"},
        {"code": "TO", "en": "Tonga", "ko": "통가", "km": "តុងហ្គា"},
        {"code": "TT", "en": "Trinidad and Tobago", "ko": "트리니다드 토바고", "km": "ទ្រីនីដាត និងតូបាហ្គោ"},
        {"code": "TN", "en": "Tunisia", "ko": "튀니지", "km": "ទុយនីស៊ី"},
        {"code": "TR", "en": "Turkiye", "ko": "튀르키예", "km": "តួកគី"},
        {"code": "TM", "en": "Turkmenistan", "ko": "투르크메니스탄", "km": "តួកម៉េនីស្ថាន"},
        {"code": "TC", "en": "Turks and Caicos", "ko": "터크스 케이커스 제도", "km": "កោះទួគ និង កៃកូស"},
        {"code": "TV", "en": "Tuvalu", "ko": "투발루", "km": "ទូវ៉ាលូ"},
        {"code": "UG", "en": "Uganda", "ko": "우간다", "km": "អ៊ូហ្គង់ដា"},
        {"code": "UA", "en": "Ukraine", "ko": "우크라이나", "km": "អ៊ុយក្រែន"},
        {"code": "AE", "en": "United Arab Emirates", "ko": "아랍에미리트", "km": "អេមីរ៉ាតអារ៉ាប់រួម"},
        {"code": "GB", "en": "United Kingdom", "ko": "영국", "km": "ចក្រភពអង់គ្លេស"},
        {"code": "US", "en": "United States", "ko": "미국", "km": "សហរដ្ឋអាមេរិក"},
        {"code": "UY", "en": "Uruguay", "ko": "우루과이", "km": "អ៊ុយរូហ្គាយ"},
        {"code": "UM", "en": "US Outlying Islands", "ko": "미국령 외부 제도", "km": "កោះអៅឡាយីងអាមេរិក"},
        {"code": "VI", "en": "US Virgin Islands", "ko": "미국령 버진 제도", "km": "កោះវឺជីនអាមេរិក"},
        {"code": "UZ", "en": "Uzbekistan", "ko": "우즈베키스탄", "km": "អ៊ូសបេគីស្ថាន"},
        {"code": "VU", "en": "Vanuatu", "ko": "바누아투", "km": "វ៉ានូទូ"},
        {"code": "VA", "en": "Vatican City", "ko": "바티칸", "km": "បុរីវ៉ាទីកង់"},
        {"code": "VE", "en": "Venezuela", "ko": "베네수엘라", "km": "វ៉េណេស៊ុយអេឡា"},
        {"code": "WF", "en": "Wallis and Futuna", "ko": "월리스 푸투나", "km": "វ៉ាលីស និងហ្វូទូណា"},
        {"code": "EH", "en": "Western Sahara", "ko": "서사하라", "km": "សាហារ៉ាខាងលិច"},
        {"code": "YE", "en": "Yemen", "ko": "예멘", "km": "យេម៉ែន"},
        {"code": "ZM", "en": "Zambia", "ko": "잠비아", "km": "សំប៊ី"},
        {"code": "ZW", "en": "Zimbabwe", "ko": "짐바브웨", "km": "ស៊ីមបាវ៉េ"}
      ]
    },
    {
      "name": "language",
      "source": "ISO 639-1; names Unicode CLDR; HTCDS prs_PrimaryLanguage takes ISO 639-2",
      "codes": [
        {"code": "ko", "en": "Korean", "ko": "한국어", "km": "កូរ៉េ", "htcds": "kor"},
        {"code": "en", "en": "English", "ko": "영어", "km": "អង់គ្លេស", "htcds": "eng"},
        {"code": "km", "en": "Khmer", "ko": "크메르어", "km": "ខ្មែរ", "htcds": "khm"},
        {"code": "zh", "en": "Chinese", "ko": "중국어", "km": "ចិន", "htcds": "zho"},
        {"code": "vi", "en": "Vietnamese", "ko": "베트남어", "km": "វៀតណាម", "htcds": "vie"},
        {"code": "th", "en": "Thai", "ko": "태국어", "km": "ថៃ", "htcds": "tha"},
        {"code": "ja", "en": "Japanese", "ko": "일본어", "km": "ជប៉ុន", "htcds": "jpn"},
        {"code": "lo", "en": "Lao", "ko": "라오어", "km": "ឡាវ", "htcds": "lao"},
        {"code": "my", "en": "Burmese", "ko": "미얀마어", "km": "ភូមា", "htcds": "mya"},
        {"code": "id", "en": "Indonesian", "ko": "인도네시아어", "km": "ឥណ្ឌូណេស៊ី", "htcds": "ind"},
        {"code": "ms", "en": "Malay", "ko": "말레이어", "km": "ម៉ាឡេ", "htcds": "msa"},
        {"code": "tl", "en": "Tagalog", "ko": "타갈로그어", "km": "តាហ្គាឡុក", "htcds": "tgl"},
        {"code": "bn", "en": "Bengali", "ko": "벵골어", "km": "បង់ក្លាដែស", "htcds": "ben"},
        {"code": "hi", "en": "Hindi", "ko": "힌디어", "km": "ហិណ្ឌី", "htcds": "hin"},
        {"code": "ne", "en": "Nepali", "ko": "네팔어", "km": "នេប៉ាល់", "htcds": "nep"},
        {"code": "ur", "en": "Urdu", "ko": "우르두어", "km": "អ៊ូរឌូ", "htcds": "urd"},
        {"code": "ta", "en": "Tamil", "ko": "타밀어", "km": "តាមីល", "htcds": "tam"},
        {"code": "si", "en": "Sinhala", "ko": "싱할라어", "km": "ស្រីលង្កា", "htcds": "sin"},
        {"code": "mn", "en": "Mongolian", "ko": "몽골어", "km": "ម៉ុងហ្គោលី", "htcds": "mon"},
        {"code": "ru", "en": "Russian", "ko": "러시아어", "km": "រុស្ស៊ី", "htcds": "rus"},
        {"code": "uz", "en": "Uzbek", "ko": "우즈베크어", "km": "អ៊ូសបេគ", "htcds": "uzb"},
        {"code": "kk", "en": "Kazakh", "ko": "카자흐어", "km": "កាហ្សាក់", "htcds": "kaz"},
        {"code": "ky", "en": "Kyrgyz", "ko": "키르기스어", "km": "កៀហ្ស៊ីស", "htcds": "kir"},
        {"code": "ar", "en": "Arabic", "ko": "아랍어", "km": "អារ៉ាប់", "htcds": "ara"},
        {"code": "fr", "en": "French", "ko": "프랑스어", "km": "បារាំង", "htcds": "fra"},
        {"code": "es", "en": "Spanish", "ko": "스페인어", "km": "អេស្ប៉ាញ", "htcds": "spa"},
        {"code": "pt", "en": "Portuguese", "ko": "포르투갈어", "km": "ព័រទុយហ្គាល់", "htcds": "por"},
        {"code": "de", "en": "German", "ko": "독일어", "km": "អាល្លឺម៉ង់", "htcds": "deu"},
        {"code": "am", "en": "Amharic", "ko": "암하라어", "km": "អាំហារិក", "htcds": "amh"},
        {"code": "sw", "en": "Swahili", "ko": "스와힐리어", "km": "ស្វាហ៊ីលី", "htcds": "swa"}
      ]
    },
    {
      "name": "report_channel",
      "source": "own proposal",
      "codes": [
        {"code": "victim", "en": "Victim in person", "ko": "본인", "km": "ជនរងគ្រោះ"},
        {"code": "family", "en": "Family", "ko": "가족", "km": "គ្រួសារ"},
        {"code": "friend", "en": "Friend", "ko": "지인", "km": "មិត្តភក្តិ"},
        {"code": "call_centre_0404", "en": "Call centre 0404", "ko": "영사안전콜센터", "km": "មជ្ឈមណ្ឌល 0404"},
        {"code": "npa_112", "en": "Korean police (112)", "ko": "경찰청(112)", "km": "ប៉ូលិសកូរ៉េ (112)"},
        {"code": "mofa_hq", "en": "MOFA headquarters", "ko": "외교부 본부", "km": "ក្រសួងការបរទេសកូរ៉េ"},
        {"code": "korea_tf", "en": "Korea Task Force", "ko": "코리아 전담반", "km": "ក្រុមការងារកូរ៉េ"},
        {"code": "cambodian_police", "en": "Cambodian police", "ko": "캄보디아 경찰", "km": "ប៉ូលិសកម្ពុជា"},
        {"code": "korean_association", "en": "Korean association", "ko": "한인회", "km": "សមាគមកូរ៉េ"},
        {"code": "ngo_iom", "en": "NGO or IOM", "ko": "NGO·IOM", "km": "NGO ឬ IOM"},
        {"code": "other_embassy", "en": "Other embassy", "ko": "타국 공관", "km": "ស្ថានទូតផ្សេង"},
        {"code": "media", "en": "Media", "ko": "언론", "km": "សារព័ត៌មាន"},
        {"code": "walk_in", "en": "Walk-in", "ko": "공관 방문", "km": "មកដោយផ្ទាល់"},
        {"code": "other", "en": "Other", "ko": "기타", "km": "ផ្សេងទៀត"}
      ]
    },
    {
      "name": "report_kind",
      "source": "kinds asked for by the committee of 2025-10-22 (nbcambodia 77991, sbs N1008302053); the others own proposal",
      "codes": [
        {"code": "confinement", "en": "Confinement", "ko": "감금"},
        {"code": "abduction", "en": "Abduction", "ko": "납치"},
        {"code": "missing", "en": "Missing, out of contact", "ko": "연락두절·실종"},
        {"code": "job_scam", "en": "Job scam", "ko": "취업사기"},
        {"code": "threat", "en": "Threat or extortion", "ko": "협박·갈취"},
        {"code": "walked_out", "en": "Got out, then reported", "ko": "탈출 후 신고"},
        {"code": "found_in_raid", "en": "Found in a raid", "ko": "단속 중 발견"},
        {"code": "other", "en": "Other", "ko": "기타"}
      ]
    },
    {
      "name": "reference_body",
      "source": "own proposal",
      "codes": [
        {"code": "mofa", "en": "MOFA", "ko": "외교부", "km": "ក្រសួងការបរទេសកូរ៉េ"},
        {"code": "npa", "en": "Korean police (NPA)", "ko": "경찰청", "km": "ប៉ូលិសជាតិកូរ៉េ"},
        {"code": "korea_tf", "en": "Korea Task Force", "ko": "코리아 전담반", "km": "ក្រុមការងារកូរ៉េ"},
        {"code": "khm_police", "en": "Cambodian police", "ko": "캄보디아 경찰", "km": "ប៉ូលិសកម្ពុជា"},
        {"code": "court", "en": "Court", "ko": "법원", "km": "តុលាការ"},
        {"code": "other", "en": "Other", "ko": "기타", "km": "ផ្សេងទៀត"}
      ]
    },
    {
      "name": "recruit_channel",
      "source": "0404.go.kr ATC0000000048139, ATC0000000009668; sold_by_other_group and after own proposal; HTCDS vic_MethodOfRecruitment",
      "codes": [
        {"code": "job_site", "en": "Job site", "ko": "구인구직 사이트", "htcds": "ThroughAnOnlineAdvertisement"},
        {"code": "online_ad", "en": "Online advertisement", "ko": "온라인 광고", "htcds": "ThroughAnOnlineAdvertisement"},
        {"code": "sns_messenger", "en": "Social media, messenger", "ko": "SNS·메신저", "htcds": "ThroughOnlineSocialNetworks"},
        {"code": "open_chat", "en": "Open chat room", "ko": "오픈채팅", "htcds": "ThroughOnlineSocialNetworks"},
        {"code": "online_community", "en": "Online community", "ko": "온라인 커뮤니티", "htcds": "ThroughOnlineSocialNetworks"},
        {"code": "friend", "en": "Friend", "ko": "친구·지인", "htcds": "ThroughFriendsOrSocialEvents"},
        {"code": "ex_colleague", "en": "Former colleague", "ko": "전 직장 동료", "htcds": "ThroughFriendsOrSocialEvents"},
        {"code": "family", "en": "Family", "ko": "가족·친척", "htcds": "ThroughFamilyOrFamilyEvents"},
        {"code": "workplace", "en": "Workplace", "ko": "직장", "htcds": "AtWork"},
        {"code": "school", "en": "School", "ko": "학교", "htcds": "AtAnEducationalInstitution"},
        {"code": "agency_office", "en": "Agency office", "ko": "알선업체", "htcds": "AtAPlaceOfBusiness"},
        {"code": "sold_by_other_group", "en": "Sold by another group", "ko": "타 조직의 인신매매", "htcds": "Other"},
        {"code": "abducted_on_arrival", "en": "Abducted on arrival", "ko": "입국 직후 납치", "htcds": "Other"},
        {"code": "debt_collector", "en": "Debt collector", "ko": "채권추심·사채업자", "htcds": "Other"},
        {"code": "loan_broker", "en": "Loan broker", "ko": "대출 브로커", "htcds": "Other"},
        {"code": "returned_by_self", "en": "Went back by choice", "ko": "자발적 재입국", "htcds": "Other"},
        {"code": "other", "en": "Other", "ko": "기타", "htcds": "Other"}
      ]
    },
    {
      "name": "recruit_app",
      "source": "own proposal; HTCDS vic_RecruitmentWebsitesAndApps (github.com/UNMigration/HTCDS)",
      "codes": [
        {"code": "telegram", "en": "Telegram", "ko": "텔레그램", "htcds": "Telegram"},
        {"code": "kakaotalk", "en": "KakaoTalk", "ko": "카카오톡", "htcds": "Other"},
        {"code": "facebook", "en": "Facebook", "ko": "페이스북", "htcds": "Facebook"},
        {"code": "instagram", "en": "Instagram", "ko": "인스타그램", "htcds": "Instagram"},
        {"code": "tiktok", "en": "TikTok", "ko": "틱톡", "htcds": "TikTok"},
        {"code": "naver_cafe", "en": "Naver cafe", "ko": "네이버 카페", "htcds": "Other"},
        {"code": "job_site", "en": "Job site", "ko": "구인구직 사이트", "htcds": "Other"},
        {"code": "dcinside_like_board", "en": "Anonymous board", "ko": "익명 게시판", "htcds": "Other"},
        {"code": "dating_app", "en": "Dating app", "ko": "데이팅 앱", "htcds": "Other"},
        {"code": "whatsapp", "en": "WhatsApp", "ko": "왓츠앱", "htcds": "WhatsApp"},
        {"code": "line", "en": "LINE", "ko": "라인", "htcds": "Line"},
        {"code": "wechat", "en": "WeChat", "ko": "위챗", "htcds": "WeChat"},
        {"code": "x", "en": "X (Twitter)", "ko": "X(트위터)", "htcds": "Twitter"},
        {"code": "other", "en": "Other", "ko": "기타", "htcds": "Other"}
      ]
    },
    {
      "name": "recruiter_relation",
      "source": "own proposal; HTCDS vic_RelationshipToTrafficker",
      "codes": [
        {"code": "familial", "en": "Family member", "ko": "가족·친척", "htcds": "Familial"},
        {"code": "acquainted", "en": "Acquaintance", "ko": "지인", "htcds": "Acquainted"},
        {"code": "unacquainted", "en": "Stranger", "ko": "모르는 사람", "htcds": "Unaquainted"},
        {"code": "unknown", "en": "Unknown", "ko": "미상"}
      ]
    },
    {
      "name": "entry_point",
      "source": "airports from Wikipedia, dtnext, kuna; gates and transit airports own proposal (names only, recheck)",
      "codes": [
        {"code": "KTI", "en": "Techo Phnom Penh (KTI)", "ko": "프놈펜 테초공항", "km": "អាកាសយានដ្ឋានតេជោ", "province": "KH-8"},
        {"code": "SAI", "en": "Siem Reap–Angkor (SAI)", "ko": "시엠립 앙코르공항", "km": "អាកាសយានដ្ឋានសៀមរាប-អង្គរ", "province": "KH-17"},
        {"code": "KOS", "en": "Sihanouk (KOS)", "ko": "시하누크빌공항", "km": "អាកាសយានដ្ឋានព្រះសីហនុ", "province": "KH-18"},
        {"code": "bavet", "en": "Bavet (Vietnam)", "ko": "바벳(베트남 국경)", "km": "បាវិត", "province": "KH-20"},
        {"code": "chrey_thom", "en": "Chrey Thom (Vietnam)", "ko": "쯔레이톰(베트남 국경)", "km": "ជ្រៃធំ", "province": "KH-8"},
        {"code": "tboung_khmum_border", "en": "Tboung Khmum border (VN)", "ko": "트봉크뭄 국경(베트남)", "km": "ព្រំដែនត្បូងឃ្មុំ", "province": "KH-25"},
        {"code": "mondulkiri_border", "en": "Mondulkiri border (VN)", "ko": "몬둘키리 국경(베트남)", "km": "ព្រំដែនមណ្ឌលគិរី", "province": "KH-11"},
        {"code": "thma_da", "en": "Thma Da (Thailand)", "ko": "트마다(태국 국경)", "km": "ថ្មដា", "province": "KH-15"},
        {"code": "kaam_samnor", "en": "Kaam Samnor (Vietnam)", "ko": "캄삼너(베트남 국경)", "km": "ក្អមសំណ", "province": "KH-8"},
        {"code": "phnom_den", "en": "Phnom Den (Vietnam)", "ko": "프놈덴(베트남 국경)", "km": "ភ្នំដិន", "province": "KH-21"},
        {"code": "prek_chak", "en": "Prek Chak (Vietnam)", "ko": "쁘렉짝(베트남 국경)", "km": "ព្រែកចាក", "province": "KH-7"},
        {"code": "trapeang_phlong", "en": "Trapeang Phlong (VN)", "ko": "뜨라뻬앙플롱(베트남)", "km": "ត្រពាំងផ្លុង", "province": "KH-25"},
        {"code": "o_yadav", "en": "O'Yadav (Vietnam)", "ko": "오야다오(베트남 국경)", "km": "អូរយ៉ាដាវ", "province": "KH-16"},
        {"code": "dak_dam", "en": "Dak Dam (Vietnam)", "ko": "닥담(베트남 국경)", "km": "ដាក់ដាំ", "province": "KH-11"},
        {"code": "poipet", "en": "Poipet (Thailand)", "ko": "포이펫(태국 국경)", "km": "ប៉ោយប៉ែត", "province": "KH-1"},
        {"code": "o_smach", "en": "O'Smach (Thailand)", "ko": "오스마치(태국 국경)", "km": "អូរស្មាច់", "province": "KH-22"},
        {"code": "choam", "en": "Choam (Thailand)", "ko": "쪼암(태국 국경)", "km": "ជាំ", "province": "KH-22"},
        {"code": "prum", "en": "Prum (Thailand)", "ko": "쁘롬(태국 국경)", "km": "ព្រំ", "province": "KH-24"},
        {"code": "doung", "en": "Doung (Thailand)", "ko": "둥(태국 국경)", "km": "ដូង", "province": "KH-2"},
        {"code": "cham_yeam", "en": "Cham Yeam (Thailand)", "ko": "짬예암(태국 국경)", "km": "ចាំយាម", "province": "KH-9"},
        {"code": "trapeang_kriel", "en": "Trapeang Kriel (Laos)", "ko": "뜨라뻬앙끄리얼(라오스)", "km": "ត្រពាំងក្រៀល", "province": "KH-19"},
        {"code": "sihanoukville_port", "en": "Sihanoukville port", "ko": "시하누크빌항", "km": "កំពង់ផែព្រះសីហនុ", "province": "KH-18"},
        {"code": "irregular_land", "en": "Irregular, by land", "ko": "육로 밀입국", "km": "ខុសច្បាប់តាមផ្លូវគោក"},
        {"code": "irregular_sea", "en": "Irregular, by sea", "ko": "해상 밀입국", "km": "ខុសច្បាប់តាមសមុទ្រ"},
        {"code": "ICN", "en": "Incheon (ICN)", "ko": "인천공항"},
        {"code": "PUS", "en": "Busan Gimhae (PUS)", "ko": "김해공항"},
        {"code": "BKK", "en": "Bangkok (BKK)", "ko": "방콕 수완나품공항"},
        {"code": "DMK", "en": "Bangkok (DMK)", "ko": "방콕 돈므앙공항"},
        {"code": "SGN", "en": "Ho Chi Minh City (SGN)", "ko": "호찌민 떤선녓공항"},
        {"code": "HAN", "en": "Hanoi (HAN)", "ko": "하노이 노이바이공항"},
        {"code": "KUL", "en": "Kuala Lumpur (KUL)", "ko": "쿠알라룸푸르공항"},
        {"code": "VTE", "en": "Vientiane (VTE)", "ko": "비엔티안 왓타이공항"},
        {"code": "unknown", "en": "Unknown", "ko": "미상", "km": "មិនដឹង"},
        {"code": "PNH", "en": "Phnom Penh old (PNH)", "ko": "구 프놈펜공항", "km": "អាកាសយានដ្ឋានភ្នំពេញចាស់", "province": "KH-12", "retired": true}
      ]
    },
    {
      "name": "safe_to_contact",
      "source": "own proposal",
      "codes": [
        {"code": "yes", "en": "Yes", "ko": "연락 가능"},
        {"code": "only_when_they_call", "en": "Only when they call", "ko": "본인 연락 시에만"},
        {"code": "via_third_person", "en": "Via third person", "ko": "제3자 경유"},
        {"code": "no", "en": "No", "ko": "연락 금지"},
        {"code": "unknown", "en": "Unknown", "ko": "미상"}
      ]
    },
    {
      "name": "threat",
      "source": "own proposal; HTCDS vic_MethodsOfControl",
      "codes": [
        {"code": "kill", "en": "Kill", "ko": "살해", "km": "សម្លាប់", "htcds": "PhysicalThreats"},
        {"code": "sell_on", "en": "Sell or move on", "ko": "재판매·이동", "km": "លក់បន្ត", "htcds": "PhysicalThreats"},
        {"code": "organ", "en": "Organ removal", "ko": "장기 적출", "km": "យកសរីរាង្គ", "htcds": "PhysicalThreats"},
        {"code": "family", "en": "Harm to family", "ko": "가족 위해", "km": "ធ្វើបាបគ្រួសារ", "htcds": "ThreatensChildrenFamily"},
        {"code": "police", "en": "Report to police", "ko": "경찰 신고·처벌", "km": "ប្តឹងប៉ូលិស", "htcds": "ThreatsLawEnforcement"},
        {"code": "publish_images", "en": "Publish images", "ko": "영상·사진 유포", "km": "ផ្សព្វផ្សាយរូបភាព", "htcds": "Other"},
        {"code": "other", "en": "Other", "ko": "기타", "km": "ផ្សេងទៀត", "htcds": "Other"}
      ]
    },
    {
      "name": "control_method",
      "source": "HTCDS vic_MethodsOfControl, CTDC meansOfControl columns, ILO 2012 indicators of forced labour",
      "codes": [
        {"code": "debt_bondage", "en": "Debt bondage", "ko": "채무 예속", "km": "ចំណងបំណុល", "htcds": "DebtBondage", "ctdc": "meansOfControlDebtBondage", "ilo": "Debt bondage"},
        {"code": "wages_taken", "en": "Wages taken", "ko": "임금 갈취", "km": "ដកហូតប្រាក់ឈ្នួល", "htcds": "TakesEarnings", "ctdc": "meansOfControlTakesEarnings", "ilo": "Withholding of wages"},
        {"code": "money_access", "en": "No access to own money", "ko": "금융 접근 제한", "km": "រឹតត្បិតការប្រើប្រាក់", "htcds": "RestrictsFinancialAccess", "ctdc": "meansOfControlRestrictsFinancialAccess", "ilo": "Withholding of wages"},
        {"code": "threats", "en": "Threats", "ko": "위협·협박", "km": "ការគំរាមកំហែង", "htcds": "PhysicalThreats", "ctdc": "meansOfControlThreats", "ilo": "Intimidation and threats"},
        {"code": "threat_police", "en": "Threat of police", "ko": "신고·처벌 위협", "km": "គំរាមប្រាប់ប៉ូលិស", "htcds": "ThreatsLawEnforcement", "ctdc": "meansOfControlThreatOfLawEnforcement", "ilo": "Intimidation and threats"},
        {"code": "threat_family", "en": "Threat to family", "ko": "가족 위해 협박", "km": "គំរាមគ្រួសារ", "htcds": "ThreatensChildrenFamily", "ctdc": "meansOfControlThreats", "ilo": "Intimidation and threats"},
        {"code": "psych_abuse", "en": "Psychological abuse", "ko": "정신적 학대", "km": "រំលោភបំពានផ្លូវចិត្ត", "htcds": "PsychologicalAbuse", "ctdc": "meansOfControlPsychologicalAbuse", "ilo": "Intimidation and threats"},
        {"code": "physical_abuse", "en": "Physical abuse", "ko": "폭행·고문", "km": "រំលោភបំពានរាងកាយ", "htcds": "PhysicalAbuse", "ctdc": "meansOfControlPhysicalAbuse", "ilo": "Physical and sexual violence"},
        {"code": "sexual_abuse", "en": "Sexual abuse", "ko": "성폭력", "km": "រំលោភបំពានផ្លូវភេទ", "htcds": "SexualAbuse", "ctdc": "meansOfControlSexualAbuse", "ilo": "Physical and sexual violence"},
        {"code": "deception", "en": "Deception", "ko": "기망·허위 약속", "km": "ការបោកបញ្ឆោត", "htcds": "FalsePromises", "ctdc": "meansOfControlFalsePromises", "ilo": "Deception"},
        {"code": "drugs", "en": "Drugs", "ko": "약물 투여", "km": "ប្រើគ្រឿងញៀន", "htcds": "PsychoactiveSubstance", "ctdc": "meansOfControlPsychoactiveSubstances", "ilo": "Abuse of vulnerability"},
        {"code": "movement", "en": "Movement restricted", "ko": "이동 제한", "km": "រឹតត្បិតការធ្វើដំណើរ", "htcds": "Other", "ctdc": "meansOfControlRestrictsMovement", "ilo": "Restriction of movement"},
        {"code": "isolation", "en": "Isolation", "ko": "고립", "km": "ការដាក់ឱ្យនៅដាច់ដោយឡែក", "htcds": "Other", "ctdc": "meansOfControlRestrictsMovement", "ilo": "Isolation"},
        {"code": "medical_denied", "en": "Medical care denied", "ko": "진료 거부", "km": "មិនឱ្យព្យាបាល", "htcds": "RestrictsMedicalCare", "ctdc": "meansOfControlRestrictsMedicalCare", "ilo": "Abusive living/working conditions"},
        {"code": "necessities", "en": "Necessities withheld", "ko": "의식주 제한", "km": "មិនឱ្យអាហារ ឬរបស់ចាំបាច់", "htcds": "WithholdsNecessities", "ctdc": "meansOfControlWithholdsNecessities", "ilo": "Abusive living/working conditions"},
        {"code": "overwork", "en": "Excessive hours", "ko": "과도한 노동", "km": "ម៉ោងធ្វើការលើសកម្រិត", "htcds": "ExcessiveWorkingHours", "ctdc": "meansOfControlExcessiveWorkingHours", "ilo": "Excessive overtime"},
        {"code": "documents", "en": "Documents withheld", "ko": "여권·신분증 압수", "km": "ដកហូតឯកសារ", "htcds": "WithholdsDocuments", "ctdc": "meansOfControlWithholdsDocuments", "ilo": "Retention of identity documents"},
        {"code": "vulnerability", "en": "Vulnerability abused", "ko": "취약성 악용", "km": "កេងចំណេញពីភាពងាយរងគ្រោះ", "ilo": "Abuse of vulnerability", "htcds": "Other"}
      ]
    },
    {
      "name": "scam_type",
      "source": "0404 notices, donga, OHCHR/UNODC summaries; sextortion and after own proposal",
      "codes": [
        {"code": "romance_investment", "en": "Romance investment", "ko": "로맨스 투자사기", "km": "ឆបោកវិនិយោគតាមស្នេហា"},
        {"code": "investment_room", "en": "Stock-tip chat room", "ko": "주식 리딩방", "km": "បន្ទប់ណែនាំវិនិយោគ"},
        {"code": "crypto_fraud", "en": "Crypto fraud", "ko": "가상자산 사기", "km": "ឆបោករូបិយប័ណ្ណគ្រីបតូ"},
        {"code": "voice_phishing", "en": "Voice phishing", "ko": "보이스피싱", "km": "ឆបោកតាមទូរស័ព្ទ"},
        {"code": "online_gambling", "en": "Online gambling", "ko": "온라인 도박", "km": "ល្បែងអនឡាញ"},
        {"code": "romance_scam", "en": "Romance scam", "ko": "로맨스 스캠", "km": "ឆបោកស្នេហា"},
        {"code": "tech_support", "en": "Tech support scam", "ko": "기술지원 사칭", "km": "ក្លែងជាជំនួយបច្ចេកទេស"},
        {"code": "ponzi", "en": "Ponzi scheme", "ko": "폰지·다단계 사기", "km": "គម្រោងប៉ុនហ្សី"},
        {"code": "drug_carrying", "en": "Drug carrying", "ko": "마약 운반", "km": "ដឹកគ្រឿងញៀន"},
        {"code": "recruiting_others", "en": "Recruiting others", "ko": "타인 모집·유인", "km": "ជ្រើសរើសអ្នកដទៃ"},
        {"code": "sextortion", "en": "Sextortion", "ko": "몸캠피싱", "km": "គំរាមដោយរូបភាពផ្លូវភេទ"},
        {"code": "task_scam", "en": "Task scam", "ko": "팀미션·부업 사기", "km": "ឆបោកកិច្ចការអនឡាញ"},
        {"code": "no_show_fraud", "en": "No-show order fraud", "ko": "노쇼 사기", "km": "ឆបោកការកុម្ម៉ង់"},
        {"code": "shopping_refund", "en": "Shopping and refund", "ko": "쇼핑·환불 사기", "km": "ឆបោកទិញទំនិញ"},
        {"code": "account_lending", "en": "Account lending", "ko": "대포통장", "km": "ឱ្យខ្ចីគណនីធនាគារ"},
        {"code": "chat_translation", "en": "Chat and translation", "ko": "채팅·번역", "km": "ជជែក និងបកប្រែ"},
        {"code": "it_support", "en": "IT support", "ko": "전산 지원", "km": "ជំនួយព័ត៌មានវិទ្យា"},
        {"code": "unknown", "en": "Unknown", "ko": "미상", "km": "មិនដឹង"},
        {"code": "other", "en": "Other", "ko": "기타", "km": "ផ្សេងទៀត"}
      ]
    },
    {
      "name": "currency",
      "source": "own proposal; ISO 4217 where official",
      "codes": [
        {"code": "KRW", "en": "Won (KRW)", "ko": "원(KRW)", "km": "វ៉ុន (KRW)"},
        {"code": "USD", "en": "US dollar (USD)", "ko": "달러(USD)", "km": "ដុល្លារ (USD)"},
        {"code": "USDT", "en": "Tether (USDT)", "ko": "테더(USDT)", "km": "USDT"},
        {"code": "KHR", "en": "Riel (KHR)", "ko": "리엘(KHR)", "km": "រៀល (KHR)"},
        {"code": "CNY", "en": "Yuan (CNY)", "ko": "위안(CNY)", "km": "យ័ន (CNY)"},
        {"code": "THB", "en": "Baht (THB)", "ko": "바트(THB)"},
        {"code": "VND", "en": "Dong (VND)", "ko": "동(VND)"},
        {"code": "EUR", "en": "Euro (EUR)", "ko": "유로(EUR)"},
        {"code": "JPY", "en": "Yen (JPY)", "ko": "엔(JPY)"},
        {"code": "GBP", "en": "Pound (GBP)", "ko": "파운드(GBP)"},
        {"code": "PHP", "en": "Peso (PHP)", "ko": "페소(PHP)"},
        {"code": "MYR", "en": "Ringgit (MYR)", "ko": "링깃(MYR)"},
        {"code": "SGD", "en": "Singapore dollar (SGD)", "ko": "싱가포르달러(SGD)"},
        {"code": "HKD", "en": "Hong Kong dollar (HKD)", "ko": "홍콩달러(HKD)"},
        {"code": "TWD", "en": "Taiwan dollar (TWD)", "ko": "대만달러(TWD)"},
        {"code": "LAK", "en": "Kip (LAK)", "ko": "킵(LAK)"},
        {"code": "MMK", "en": "Kyat (MMK)", "ko": "짯(MMK)"},
        {"code": "IDR", "en": "Rupiah (IDR)", "ko": "루피아(IDR)"},
        {"code": "other", "en": "Other", "ko": "기타", "km": "ផ្សេងទៀត"}
      ]
    },
    {
      "name": "ransom_status",
      "source": "own proposal",
      "codes": [
        {"code": "demanded", "en": "Demanded", "ko": "요구"},
        {"code": "refused", "en": "Refused", "ko": "거부"},
        {"code": "paid", "en": "Paid", "ko": "지급"},
        {"code": "dropped", "en": "Dropped", "ko": "요구 철회"}
      ]
    },
    {
      "name": "health_need",
      "source": "own proposal",
      "codes": [
        {"code": "injury", "en": "Injury", "ko": "부상", "km": "របួស"},
        {"code": "torture_signs", "en": "Signs of torture", "ko": "고문 흔적", "km": "ស្លាកស្នាមទារុណកម្ម"},
        {"code": "medication", "en": "Needs medication", "ko": "복용 약 필요", "km": "ត្រូវការថ្នាំ"},
        {"code": "pregnancy", "en": "Pregnancy", "ko": "임신", "km": "មានផ្ទៃពោះ"},
        {"code": "infection", "en": "Infection", "ko": "감염", "km": "ការឆ្លងជំងឺ"},
        {"code": "substance", "en": "Substance use", "ko": "약물 중독", "km": "ការប្រើសារធាតុញៀន"},
        {"code": "mental_health", "en": "Mental health", "ko": "정신건강", "km": "សុខភាពផ្លូវចិត្ត"},
        {"code": "suicidal", "en": "Suicidal", "ko": "자살 위험", "km": "ហានិភ័យធ្វើអត្តឃាត"},
        {"code": "none_known", "en": "None known", "ko": "특이사항 없음", "km": "មិនមានបញ្ហា"}
      ]
    },
    {
      "name": "trafficking_status",
      "source": "own proposal; HTCDS vic_TraffickingStatus",
      "codes": [
        {"code": "possible", "en": "Possible", "ko": "피해 의심", "htcds": "PossibleVictimOfTrafficking"},
        {"code": "actual", "en": "Confirmed", "ko": "피해 확인", "htcds": "ActualVictimOfTrafficking"},
        {"code": "not", "en": "Not trafficking", "ko": "해당 없음", "htcds": "NotAVictimOfTrafficking"}
      ]
    },
    {
      "name": "decision_body",
      "source": "own proposal; HTCDS vic_TraffickingStatusDecisionMakingOrg",
      "codes": [
        {"code": "police", "en": "Police", "ko": "경찰", "htcds": "Police"},
        {"code": "ngo", "en": "NGO", "ko": "NGO", "htcds": "NGO"},
        {"code": "court_or_prosecution", "en": "Court or prosecution", "ko": "법원·검찰", "htcds": "CourtOrProsecution"},
        {"code": "other_government", "en": "Other government body", "ko": "기타 정부기관", "htcds": "NonPoliceGovernmentalOrganization"},
        {"code": "kr_case_board", "en": "Korean case board", "ko": "사례판정위원회", "htcds": "NonPoliceGovernmentalOrganization"},
        {"code": "khm_interior", "en": "Cambodian Interior", "ko": "캄보디아 내무부", "htcds": "NonPoliceGovernmentalOrganization"},
        {"code": "khm_social_affairs", "en": "Cambodian Social Affairs", "ko": "캄보디아 사회부", "htcds": "NonPoliceGovernmentalOrganization"},
        {"code": "embassy", "en": "Embassy", "ko": "대사관", "htcds": "Other"}
      ]
    },
    {
      "name": "exploitation",
      "source": "own proposal; forced_criminality is an extension of HTCDS vic_TypeOfExploitation (HTCDS issue 28)",
      "codes": [
        {"code": "forced_criminality", "en": "Forced criminality", "ko": "강제 범죄 가담", "km": "បង្ខំឱ្យប្រព្រឹត្តបទល្មើស", "htcds": "Other"},
        {"code": "forced_labour", "en": "Forced labour", "ko": "강제노동", "km": "ពលកម្មដោយបង្ខំ", "htcds": "ForcedLabour"},
        {"code": "sexual", "en": "Sexual exploitation", "ko": "성 착취", "km": "កេងប្រវ័ញ្ចផ្លូវភេទ", "htcds": "SexualExploitation"},
        {"code": "servitude", "en": "Servitude", "ko": "예속", "km": "ភាពជាអ្នកបម្រើ", "htcds": "Servitude"},
        {"code": "other", "en": "Other", "ko": "기타", "km": "ផ្សេងទៀត", "htcds": "Other"}
      ]
    },
    {
      "name": "palermo_act",
      "source": "Palermo Protocol Art. 3; own proposal",
      "codes": [
        {"code": "recruit", "en": "Recruitment", "ko": "모집", "km": "ការជ្រើសរើស"},
        {"code": "transport", "en": "Transport", "ko": "운송", "km": "ការដឹកជញ្ជូន"},
        {"code": "transfer", "en": "Transfer", "ko": "이송", "km": "ការផ្ទេរ"},
        {"code": "harbour", "en": "Harbouring", "ko": "은닉", "km": "ការលាក់ទុក"},
        {"code": "receive", "en": "Receipt", "ko": "인수", "km": "ការទទួល"}
      ]
    },
    {
      "name": "palermo_means",
      "source": "Palermo Protocol Art. 3; own proposal",
      "codes": [
        {"code": "threat", "en": "Threat", "ko": "위협", "km": "ការគំរាមកំហែង"},
        {"code": "force", "en": "Force", "ko": "무력·폭력", "km": "ការប្រើកម្លាំង"},
        {"code": "abduction", "en": "Abduction", "ko": "납치", "km": "ការចាប់ពង្រត់"},
        {"code": "fraud", "en": "Fraud", "ko": "사기", "km": "ការឆបោក"},
        {"code": "deception", "en": "Deception", "ko": "기만", "km": "ការបោកបញ្ឆោត"},
        {"code": "abuse_of_power", "en": "Abuse of power", "ko": "권력 남용", "km": "ការរំលោភអំណាច"},
        {"code": "abuse_of_vulnerability", "en": "Abuse of vulnerability", "ko": "취약한 지위 악용", "km": "ការកេងចំណេញពីភាពងាយរងគ្រោះ"},
        {"code": "payment_to_controller", "en": "Payment to controller", "ko": "지배자에 대가 지급", "km": "ការបង់ប្រាក់ដល់អ្នកគ្រប់គ្រង"}
      ]
    },
    {
      "name": "palermo_purpose",
      "source": "Palermo Protocol Art. 3; own proposal",
      "codes": [
        {"code": "forced_criminality", "en": "Forced criminality", "ko": "강제 범죄 가담", "km": "បង្ខំឱ្យប្រព្រឹត្តបទល្មើស", "htcds": "Other"},
        {"code": "forced_labour", "en": "Forced labour", "ko": "강제노동", "km": "ពលកម្មដោយបង្ខំ", "htcds": "ForcedLabour"},
        {"code": "sexual", "en": "Sexual exploitation", "ko": "성 착취", "km": "កេងប្រវ័ញ្ចផ្លូវភេទ", "htcds": "SexualExploitation"},
        {"code": "servitude", "en": "Servitude", "ko": "예속", "km": "ភាពជាអ្នកបម្រើ", "htcds": "Servitude"},
        {"code": "slavery_like", "en": "Slavery-like practices", "ko": "노예제 유사 관행", "km": "ការអនុវត្តស្រដៀងទាសភាព", "htcds": "Servitude"},
        {"code": "organ", "en": "Organ removal", "ko": "장기 적출", "km": "ការយកសរីរាង្គ", "htcds": "OrganRemoval"}
      ]
    },
    {
      "name": "home_warrant",
      "source": "own proposal, after the ministry's notices on passports",
      "codes": [
        {"code": "none", "en": "None", "ko": "없음"},
        {"code": "summons", "en": "Summons", "ko": "출석요구"},
        {"code": "arrest_warrant", "en": "Arrest warrant", "ko": "체포영장"},
        {"code": "red_notice", "en": "Red notice", "ko": "적색수배"},
        {"code": "passport_invalidated", "en": "Passport invalidated", "ko": "여권무효"}
      ]
    },
    {
      "name": "legal_position",
      "source": "own proposal",
      "codes": [
        {"code": "none", "en": "None", "ko": "해당 없음", "km": "គ្មាន"},
        {"code": "witness", "en": "Witness", "ko": "참고인", "km": "សាក្សី"},
        {"code": "identified_victim", "en": "Identified victim", "ko": "피해자 인정", "km": "ជនរងគ្រោះដែលបានកំណត់"},
        {"code": "administrative_detainee", "en": "Immigration detainee", "ko": "이민당국 구금(추방 대기)", "km": "ជាប់ឃុំរដ្ឋបាល"},
        {"code": "deportation_ordered", "en": "Deportation ordered", "ko": "추방 명령", "km": "ត្រូវបានបញ្ជាឱ្យបណ្តេញចេញ"},
        {"code": "suspect", "en": "Suspect", "ko": "피의자", "km": "ជនសង្ស័យ"},
        {"code": "charged", "en": "Charged", "ko": "기소", "km": "ត្រូវបានចោទប្រកាន់"},
        {"code": "convicted", "en": "Convicted", "ko": "유죄 확정", "km": "ត្រូវបានផ្តន្ទាទោស"},
        {"code": "unknown", "en": "Unknown", "ko": "미상", "km": "មិនដឹង"}
      ]
    },
    {
      "name": "risk_level",
      "source": "own proposal",
      "codes": [
        {"code": "critical", "en": "Critical", "ko": "위급", "km": "ធ្ងន់ធ្ងរ"},
        {"code": "high", "en": "High", "ko": "높음", "km": "ខ្ពស់"},
        {"code": "medium", "en": "Medium", "ko": "보통", "km": "មធ្យម"},
        {"code": "low", "en": "Low", "ko": "낮음", "km": "ទាប"}
      ]
    },
    {
      "name": "readiness_item",
      "source": "donga 20251016/132574052; 0404.go.kr ATC0000000048132; biz.heraldcorp 10633965",
      "codes": [
        {"code": "location_gps", "en": "GPS location", "ko": "위치(GPS)", "km": "ទីតាំង GPS"},
        {"code": "building_name", "en": "Building name", "ko": "건물명", "km": "ឈ្មោះអគារ"},
        {"code": "building_photo", "en": "Building photo", "ko": "건물 사진", "km": "រូបថតអគារ"},
        {"code": "floor_room", "en": "Floor and room", "ko": "층·호실", "km": "ជាន់ និងលេខបន្ទប់"},
        {"code": "contact_number", "en": "Contact number", "ko": "연락처", "km": "លេខទំនាក់ទំនង"},
        {"code": "passport_copy", "en": "Passport copy", "ko": "여권 사본", "km": "ច្បាប់ថតលិខិតឆ្លងដែន"},
        {"code": "english_id_copy", "en": "English ID copy", "ko": "영문 신분증 사본", "km": "ច្បាប់ថតអត្តសញ្ញាណប័ណ្ណ"},
        {"code": "face_photo_current", "en": "Current face photo", "ko": "현재 얼굴 사진", "km": "រូបថតមុខបច្ចុប្បន្ន"},
        {"code": "statement_en", "en": "English statement", "ko": "영문 진술서", "km": "សេចក្តីថ្លែងជាអង់គ្លេស"},
        {"code": "video_request", "en": "Video asking rescue", "ko": "구조 요청 영상", "km": "វីដេអូសុំសង្គ្រោះ"},
        {"code": "identity_data", "en": "Identity data", "ko": "인적사항", "km": "ទិន្នន័យអត្តសញ្ញាណ"}
      ]
    },
    {
      "name": "consent_audience",
      "source": "own proposal",
      "codes": [
        {"code": "family", "en": "Family", "ko": "가족"},
        {"code": "npa", "en": "Korean police (NPA)", "ko": "경찰청"},
        {"code": "mofa_hq", "en": "MOFA headquarters", "ko": "외교부 본부"},
        {"code": "khm_police", "en": "Cambodian police", "ko": "캄보디아 경찰"},
        {"code": "ngo_iom", "en": "NGO or IOM", "ko": "NGO·IOM"},
        {"code": "media", "en": "Media", "ko": "언론"}
      ]
    },
    {
      "name": "consent_answer",
      "source": "own proposal",
      "codes": [
        {"code": "yes", "en": "Yes", "ko": "동의"},
        {"code": "no", "en": "No", "ko": "거부"},
        {"code": "not_obtainable_vital_interest", "en": "Unobtainable, vital need", "ko": "동의 불가·생명 보호"},
        {"code": "withdrawn", "en": "Withdrawn", "ko": "동의 철회"}
      ]
    },
    {
      "name": "stay_kind",
      "source": "own proposal",
      "codes": [
        {"code": "compound", "en": "Compound", "ko": "범죄단지", "km": "បរិវេណឆបោក"},
        {"code": "transit", "en": "In transit", "ko": "이동 중", "km": "កំពុងធ្វើដំណើរ"},
        {"code": "police_station", "en": "Police station", "ko": "경찰서", "km": "ប៉ុស្តិ៍នគរបាល"},
        {"code": "immigration_detention", "en": "Immigration detention", "ko": "이민국 구금시설", "km": "មណ្ឌលឃុំអន្តោប្រវេសន៍"},
        {"code": "prison", "en": "Prison", "ko": "교도소", "km": "ពន្ធនាគារ"},
        {"code": "hospital", "en": "Hospital", "ko": "병원", "km": "មន្ទីរពេទ្យ"},
        {"code": "morgue", "en": "Morgue", "ko": "영안실", "km": "កន្លែងតម្កល់សព"},
        {"code": "shelter", "en": "Shelter", "ko": "보호시설", "km": "ជម្រក"},
        {"code": "embassy", "en": "Embassy", "ko": "대사관", "km": "ស្ថានទូត"},
        {"code": "hotel", "en": "Hotel", "ko": "호텔", "km": "សណ្ឋាគារ"},
        {"code": "home", "en": "Home", "ko": "자택", "km": "ផ្ទះ"},
        {"code": "unknown", "en": "Unknown", "ko": "미상", "km": "មិនដឹង"}
      ]
    },
    {
      "name": "how_left",
      "source": "own proposal",
      "codes": [
        {"code": "sold_moved", "en": "Sold or moved", "ko": "팔림·이동", "km": "ត្រូវបានលក់ ឬផ្លាស់ទី"},
        {"code": "raid", "en": "Raid", "ko": "단속", "km": "ការបង្ក្រាប"},
        {"code": "rescued", "en": "Rescued", "ko": "구조", "km": "ត្រូវបានសង្គ្រោះ"},
        {"code": "escaped", "en": "Escaped", "ko": "탈출", "km": "រត់គេច"},
        {"code": "released", "en": "Released", "ko": "석방·방면", "km": "ត្រូវបានដោះលែង"},
        {"code": "ransom_paid", "en": "Ransom paid", "ko": "몸값 지급", "km": "បានបង់ប្រាក់លោះ"},
        {"code": "transferred_by_authority", "en": "Moved by authority", "ko": "당국 이송", "km": "អាជ្ញាធរបញ្ជូន"},
        {"code": "deported", "en": "Deported", "ko": "추방", "km": "ត្រូវបានបណ្តេញចេញ"},
        {"code": "died", "en": "Died", "ko": "사망", "km": "ស្លាប់"},
        {"code": "unknown", "en": "Unknown", "ko": "미상", "km": "មិនដឹង"}
      ]
    },
    {
      "name": "stay_source",
      "source": "own proposal",
      "codes": [
        {"code": "victim", "en": "Victim", "ko": "본인"},
        {"code": "family", "en": "Family", "ko": "가족"},
        {"code": "police", "en": "Police", "ko": "경찰"},
        {"code": "embassy", "en": "Embassy", "ko": "공관"},
        {"code": "photo_geolocated", "en": "Geolocated photo", "ko": "사진 위치 분석"},
        {"code": "other", "en": "Other", "ko": "기타"}
      ]
    },
    {
      "name": "confidence",
      "source": "own proposal",
      "codes": [
        {"code": "high", "en": "High", "ko": "높음", "km": "ខ្ពស់"},
        {"code": "medium", "en": "Medium", "ko": "보통", "km": "មធ្យម"},
        {"code": "low", "en": "Low", "ko": "낮음", "km": "ទាប"}
      ]
    },
    {
      "name": "compound_kind",
      "source": "own proposal",
      "codes": [
        {"code": "casino_hotel", "en": "Casino or hotel", "ko": "카지노·호텔", "km": "កាស៊ីណូ ឬសណ្ឋាគារ"},
        {"code": "apartment_block", "en": "Apartment block", "ko": "아파트·빌라동", "km": "អគារផ្ទះល្វែង"},
        {"code": "walled_complex", "en": "Walled complex", "ko": "담장 단지", "km": "បរិវេណមានរបង"},
        {"code": "villa", "en": "Villa", "ko": "단독주택", "km": "វីឡា"},
        {"code": "office", "en": "Office", "ko": "사무실", "km": "ការិយាល័យ"},
        {"code": "sez_industrial", "en": "SEZ or industrial", "ko": "경제특구·공단", "km": "តំបន់សេដ្ឋកិច្ចពិសេស"},
        {"code": "resort", "en": "Resort", "ko": "리조트", "km": "រមណីយដ្ឋាន"},
        {"code": "ship", "en": "Ship", "ko": "선박", "km": "កប៉ាល់"},
        {"code": "unknown", "en": "Unknown", "ko": "미상", "km": "មិនដឹង"}
      ]
    },
    {
      "name": "compound_status",
      "source": "own proposal",
      "codes": [
        {"code": "suspected", "en": "Suspected", "ko": "의심", "km": "សង្ស័យ"},
        {"code": "active", "en": "Active", "ko": "운영 중", "km": "កំពុងដំណើរការ"},
        {"code": "raided", "en": "Raided", "ko": "단속됨", "km": "បានបង្ក្រាប"},
        {"code": "vacated", "en": "Vacated", "ko": "비움·이전", "km": "បានចាកចេញ"},
        {"code": "closed", "en": "Closed", "ko": "폐쇄", "km": "បានបិទ"},
        {"code": "disproved", "en": "Disproved", "ko": "사실 아님", "km": "មិនពិត"}
      ]
    },
    {
      "name": "province",
      "source": "ISO 3166-2 (Debian iso-codes 4.15); Khmer Unicode CLDR; Korean MOFA notices, CLDR, common usage",
      "codes": [
        {"code": "KH-1", "en": "Banteay Meanchey", "ko": "반테이민체이", "km": "បន្ទាយមានជ័យ"},
        {"code": "KH-2", "en": "Battambang", "ko": "바탐방", "km": "បាត់ដំបង"},
        {"code": "KH-3", "en": "Kampong Cham", "ko": "캄퐁참", "km": "កំពង់ចាម"},
        {"code": "KH-4", "en": "Kampong Chhnang", "ko": "캄퐁치낭", "km": "កំពង់ឆ្នាំង"},
        {"code": "KH-5", "en": "Kampong Speu", "ko": "캄퐁스페우", "km": "កំពង់ស្ពឺ"},
        {"code": "KH-6", "en": "Kampong Thom", "ko": "캄퐁톰", "km": "កំពង់ធំ"},
        {"code": "KH-7", "en": "Kampot", "ko": "캄폿", "km": "កំពត"},
        {"code": "KH-8", "en": "Kandal", "ko": "칸달", "km": "កណ្ដាល"},
        {"code": "KH-9", "en": "Koh Kong", "ko": "코콩", "km": "កោះកុង"},
        {"code": "KH-10", "en": "Kratie", "ko": "크라티에", "km": "ក្រចេះ"},
        {"code": "KH-11", "en": "Mondulkiri", "ko": "몬둘키리", "km": "មណ្ឌលគិរី"},
        {"code": "KH-12", "en": "Phnom Penh", "ko": "프놈펜", "km": "ភ្នំពេញ"},
        {"code": "KH-13", "en": "Preah Vihear", "ko": "프레아비히어", "km": "ព្រះវិហារ"},
        {"code": "KH-14", "en": "Prey Veng", "ko": "프레이벵", "km": "ព្រៃវែង"},
        {"code": "KH-15", "en": "Pursat", "ko": "푸르사트", "km": "ពោធិ៍សាត់"},
        {"code": "KH-16", "en": "Ratanakiri", "ko": "라타나키리", "km": "រតនគិរី"},
        {"code": "KH-17", "en": "Siem Reap", "ko": "시엠립", "km": "សៀមរាប"},
        {"code": "KH-18", "en": "Preah Sihanouk", "ko": "시하누크빌", "km": "ព្រះសីហនុ"},
        {"code": "KH-19", "en": "Stung Treng", "ko": "스퉁트렝", "km": "ស្ទឹងត្រែង"},
        {"code": "KH-20", "en": "Svay Rieng", "ko": "스바이리엥", "km": "ស្វាយរៀង"},
        {"code": "KH-21", "en": "Takeo", "ko": "타케오", "km": "តាកែវ"},
        {"code": "KH-22", "en": "Oddar Meanchey", "ko": "웃더민체이", "km": "ឧត្ដរមានជ័យ"},
        {"code": "KH-23", "en": "Kep", "ko": "켑", "km": "កែប"},
        {"code": "KH-24", "en": "Pailin", "ko": "파일린", "km": "ប៉ៃលិន"},
        {"code": "KH-25", "en": "Tboung Khmum", "ko": "트봉크뭄", "km": "ត្បូងឃ្មុំ"}
      ]
    },
    {
      "name": "precision",
      "source": "own proposal",
      "codes": [
        {"code": "room", "en": "Room", "ko": "호실", "km": "បន្ទប់"},
        {"code": "building", "en": "Building", "ko": "건물", "km": "អគារ"},
        {"code": "block", "en": "Block", "ko": "구역", "km": "ប្លុក"},
        {"code": "town", "en": "Town", "ko": "도시·마을", "km": "ទីក្រុង"},
        {"code": "province", "en": "Province", "ko": "주(州)", "km": "ខេត្ត"}
      ]
    },
    {
      "name": "security_feature",
      "source": "own proposal",
      "codes": [
        {"code": "walls_wire", "en": "Walls and wire", "ko": "담장·철조망", "km": "របង និងលួសបន្លា"},
        {"code": "guards", "en": "Guards", "ko": "경비원", "km": "អ្នកយាម"},
        {"code": "armed", "en": "Armed guards", "ko": "무장 경비", "km": "អ្នកយាមប្រដាប់អាវុធ"},
        {"code": "cctv", "en": "CCTV", "ko": "CCTV", "km": "កាមេរ៉ាសុវត្ថិភាព"},
        {"code": "phones_taken", "en": "Phones taken", "ko": "휴대전화 압수", "km": "ដកហូតទូរស័ព្ទ"},
        {"code": "shock_weapons", "en": "Shock weapons", "ko": "전기충격기", "km": "ឧបករណ៍ឆក់អគ្គិសនី"},
        {"code": "dark_room", "en": "Dark room", "ko": "독방·암실", "km": "បន្ទប់ងងឹត"},
        {"code": "dogs", "en": "Dogs", "ko": "경비견", "km": "ឆ្កែយាម"},
        {"code": "id_gates", "en": "ID-checked gates", "ko": "출입증 통제", "km": "ច្រកត្រួតពិនិត្យ"}
      ]
    },
    {
      "name": "source_reliability",
      "source": "Admiralty code; own proposal",
      "codes": [
        {"code": "A", "en": "Completely reliable", "ko": "완전 신뢰"},
        {"code": "B", "en": "Usually reliable", "ko": "대체로 신뢰"},
        {"code": "C", "en": "Fairly reliable", "ko": "어느 정도 신뢰"},
        {"code": "D", "en": "Not usually reliable", "ko": "신뢰도 낮음"},
        {"code": "E", "en": "Unreliable", "ko": "신뢰 불가"},
        {"code": "F", "en": "Cannot be judged", "ko": "판단 불가"}
      ]
    },
    {
      "name": "source_credibility",
      "source": "Admiralty code; own proposal",
      "codes": [
        {"code": "1", "en": "Confirmed", "ko": "확인됨"},
        {"code": "2", "en": "Probably true", "ko": "사실일 듯함"},
        {"code": "3", "en": "Possibly true", "ko": "사실일 수 있음"},
        {"code": "4", "en": "Doubtful", "ko": "의심스러움"},
        {"code": "5", "en": "Improbable", "ko": "사실 아닌 듯함"},
        {"code": "6", "en": "Cannot be judged", "ko": "판단 불가"}
      ]
    },
    {
      "name": "handle_kind",
      "source": "own proposal",
      "codes": [
        {"code": "phone", "en": "Phone", "ko": "전화", "km": "ទូរស័ព្ទ"},
        {"code": "telegram", "en": "Telegram", "ko": "텔레그램", "km": "តេឡេក្រាម"},
        {"code": "kakaotalk", "en": "KakaoTalk", "ko": "카카오톡", "km": "KakaoTalk"},
        {"code": "whatsapp", "en": "WhatsApp", "ko": "왓츠앱", "km": "WhatsApp"},
        {"code": "line", "en": "LINE", "ko": "라인", "km": "LINE"},
        {"code": "wechat", "en": "WeChat", "ko": "위챗", "km": "WeChat"},
        {"code": "email", "en": "Email", "ko": "이메일", "km": "អ៊ីមែល"},
        {"code": "other", "en": "Other", "ko": "기타", "km": "ផ្សេងទៀត"}
      ]
    },
    {
      "name": "handle_owner",
      "source": "own proposal",
      "codes": [
        {"code": "self", "en": "Own", "ko": "본인"},
        {"code": "family", "en": "Family", "ko": "가족"},
        {"code": "captor", "en": "Captor", "ko": "감금자"},
        {"code": "other", "en": "Other", "ko": "기타"},
        {"code": "unknown", "en": "Unknown", "ko": "미상"}
      ]
    },
    {
      "name": "followup_type",
      "source": "own proposal",
      "codes": [
        {"code": "call_victim", "en": "Call victim", "ko": "피해자 연락"},
        {"code": "call_family", "en": "Call family", "ko": "가족 연락"},
        {"code": "verify_identity", "en": "Verify identity", "ko": "신원 확인"},
        {"code": "locate", "en": "Locate", "ko": "소재 파악"},
        {"code": "report_117", "en": "Report to 117", "ko": "117 신고"},
        {"code": "rescue_request_form", "en": "Rescue request form", "ko": "긴급구조 요청서"},
        {"code": "note_verbale", "en": "Note verbale", "ko": "구상서"},
        {"code": "police_meeting", "en": "Police meeting", "ko": "경찰 면담"},
        {"code": "korea_tf", "en": "Korea Task Force", "ko": "코리아 전담반"},
        {"code": "custody_visit", "en": "Custody visit", "ko": "영사 면회(방문·면담)"},
        {"code": "hospital", "en": "Hospital", "ko": "병원 진료"},
        {"code": "shelter", "en": "Shelter", "ko": "보호시설 입소"},
        {"code": "lawyer_interpreter_list", "en": "Lawyer, interpreter list", "ko": "변호사·통역인 명단"},
        {"code": "travel_document", "en": "Travel document", "ko": "긴급여권·여행증명서"},
        {"code": "exit_immigration", "en": "Exit visa", "ko": "출국비자"},
        {"code": "fine_overstay", "en": "Overstay fine", "ko": "체류초과 벌금"},
        {"code": "flight", "en": "Flight", "ko": "항공편"},
        {"code": "fast_remittance", "en": "Fast remittance", "ko": "신속해외송금"},
        {"code": "report_mofa", "en": "Report to MOFA", "ko": "외교부 보고"},
        {"code": "notify_npa", "en": "Notify Korean police", "ko": "경찰청 통보"},
        {"code": "arrival_handover", "en": "Arrival handover", "ko": "입국 시 인계"},
        {"code": "illtreatment_protest", "en": "Protest ill-treatment", "ko": "가혹행위 항의"},
        {"code": "autopsy", "en": "Autopsy", "ko": "부검"},
        {"code": "remains", "en": "Remains", "ko": "유해 운구"},
        {"code": "site_check", "en": "Site check", "ko": "현장 확인"},
        {"code": "secure_evidence", "en": "Secure evidence", "ko": "증거 확보"},
        {"code": "child_protection", "en": "Child protection", "ko": "아동보호"},
        {"code": "escort", "en": "Escort", "ko": "호송"},
        {"code": "victim_certificate", "en": "Victim certificate", "ko": "피해자 확인서 신청"},
        {"code": "notify_arrival_police", "en": "Notify arrival police", "ko": "입국지 경찰 통보"},
        {"code": "proof_of_life_check", "en": "Proof of life check", "ko": "생존 확인"},
        {"code": "interview", "en": "Interview on signs", "ko": "면담(피해 정황 확인)"},
        {"code": "warrant_check", "en": "Warrant check", "ko": "국내 수배 조회"},
        {"code": "victim_identification", "en": "Victim identification", "ko": "피해자 식별"},
        {"code": "approval", "en": "Approval", "ko": "승인"},
        {"code": "other", "en": "Other", "ko": "기타"}
      ]
    },
    {
      "name": "approval_act",
      "source": "own proposal",
      "codes": [
        {"code": "close", "en": "Untraceable or dead", "ko": "소재 불명·사망 처리"},
        {"code": "undo", "en": "Undo another's change", "ko": "타 담당자 변경 취소"},
        {"code": "hand_over", "en": "Hand over another's case", "ko": "다른 담당자의 사건 인계"},
        {"code": "disclosure", "en": "Without consent", "ko": "동의 없는 제공"}
      ]
    },
    {
      "name": "followup_status",
      "source": "own proposal",
      "codes": [
        {"code": "planned", "en": "Planned", "ko": "예정"},
        {"code": "waiting", "en": "Waiting", "ko": "회신 대기"},
        {"code": "done", "en": "Done", "ko": "완료"},
        {"code": "cancelled", "en": "Cancelled", "ko": "취소"}
      ]
    },
    {
      "name": "priority",
      "source": "own proposal",
      "codes": [
        {"code": "urgent", "en": "Urgent", "ko": "긴급"},
        {"code": "normal", "en": "Normal", "ko": "보통"},
        {"code": "low", "en": "Low", "ko": "낮음"}
      ]
    },
    {
      "name": "outcome",
      "source": "own proposal",
      "codes": [
        {"code": "achieved", "en": "Achieved", "ko": "달성"},
        {"code": "partly", "en": "Partly achieved", "ko": "일부 달성"},
        {"code": "refused", "en": "Refused", "ko": "거절"},
        {"code": "no_answer", "en": "No answer", "ko": "회신 없음"},
        {"code": "not_possible", "en": "Not possible", "ko": "불가"}
      ]
    },
    {
      "name": "contact_relation",
      "source": "own proposal",
      "codes": [
        {"code": "mother", "en": "Mother", "ko": "어머니", "km": "ម្តាយ"},
        {"code": "father", "en": "Father", "ko": "아버지", "km": "ឪពុក"},
        {"code": "spouse", "en": "Spouse", "ko": "배우자", "km": "សហព័ទ្ធ"},
        {"code": "sibling", "en": "Sibling", "ko": "형제자매", "km": "បងប្អូន"},
        {"code": "child", "en": "Child", "ko": "자녀", "km": "កូន"},
        {"code": "partner", "en": "Partner", "ko": "연인·동거인", "km": "ដៃគូ"},
        {"code": "friend", "en": "Friend", "ko": "친구·지인", "km": "មិត្តភក្តិ"},
        {"code": "colleague", "en": "Colleague", "ko": "직장 동료", "km": "មិត្តរួមការងារ"},
        {"code": "lawyer", "en": "Lawyer", "ko": "변호사", "km": "មេធាវី"},
        {"code": "association", "en": "Korean association", "ko": "한인회", "km": "សមាគមកូរ៉េ"},
        {"code": "ngo", "en": "NGO", "ko": "NGO", "km": "អង្គការក្រៅរដ្ឋាភិបាល"},
        {"code": "journalist", "en": "Journalist", "ko": "기자", "km": "អ្នកកាសែត"},
        {"code": "other", "en": "Other", "ko": "기타", "km": "ផ្សេងទៀត"}
      ]
    },
    {
      "name": "may_be_told",
      "source": "own proposal",
      "codes": [
        {"code": "everything", "en": "Everything", "ko": "전부 가능"},
        {"code": "safety_only", "en": "Safety only", "ko": "안전 여부만"},
        {"code": "nothing", "en": "Nothing", "ko": "공유 금지"},
        {"code": "ask", "en": "Ask first", "ko": "매번 확인"}
      ]
    },
    {
      "name": "incident_type",
      "source": "own proposal",
      "codes": [
        {"code": "raid", "en": "Raid", "ko": "단속", "km": "ការបង្ក្រាប"},
        {"code": "rescue", "en": "Rescue", "ko": "구조", "km": "ការសង្គ្រោះ"},
        {"code": "transfer", "en": "Transfer", "ko": "이송", "km": "ការផ្ទេរ"},
        {"code": "escape_attempt", "en": "Escape attempt", "ko": "탈출 시도", "km": "ការប៉ុនប៉ងរត់គេច"},
        {"code": "death", "en": "Death", "ko": "사망", "km": "ការស្លាប់"},
        {"code": "ransom_payment", "en": "Ransom payment", "ko": "몸값 지급", "km": "ការបង់ប្រាក់លោះ"},
        {"code": "mass_release", "en": "Mass release", "ko": "집단 방면", "km": "ការដោះលែងជាក្រុម"},
        {"code": "deportation_flight", "en": "Deportation flight", "ko": "송환 항공편", "km": "ជើងហោះហើរបណ្តេញចេញ"},
        {"code": "protest_demarche", "en": "Protest or demarche", "ko": "항의·교섭", "km": "ការតវ៉ា"}
      ]
    },
    {
      "name": "incident_result",
      "source": "own proposal",
      "codes": [
        {"code": "achieved", "en": "Achieved", "ko": "달성"},
        {"code": "partly", "en": "Partly achieved", "ko": "일부 달성"},
        {"code": "failed", "en": "Failed", "ko": "실패"},
        {"code": "unknown", "en": "Unknown", "ko": "미상"}
      ]
    },
    {
      "name": "note_kind",
      "source": "own proposal",
      "codes": [
        {"code": "call", "en": "Call", "ko": "통화"},
        {"code": "message", "en": "Message", "ko": "메시지"},
        {"code": "visit", "en": "Visit", "ko": "방문"},
        {"code": "letter", "en": "Letter", "ko": "공문·서신"},
        {"code": "proof_of_life", "en": "Proof of life", "ko": "생존 확인"},
        {"code": "stage_change", "en": "Stage change", "ko": "단계 변경"},
        {"code": "decision", "en": "Decision", "ko": "결정"},
        {"code": "media", "en": "Media", "ko": "언론"},
        {"code": "note", "en": "Note", "ko": "메모"}
      ]
    },
    {
      "name": "direction",
      "source": "own proposal",
      "codes": [
        {"code": "in", "en": "Incoming", "ko": "수신"},
        {"code": "out", "en": "Outgoing", "ko": "발신"}
      ]
    },
    {
      "name": "proof_method",
      "source": "own proposal",
      "codes": [
        {"code": "voice", "en": "Voice", "ko": "음성 통화"},
        {"code": "video", "en": "Video", "ko": "영상 통화"},
        {"code": "live_location", "en": "Live location", "ko": "실시간 위치"},
        {"code": "in_person", "en": "In person", "ko": "대면"},
        {"code": "authority_confirmed", "en": "Authority confirmed", "ko": "당국 확인"}
      ]
    },
    {
      "name": "lead_role",
      "source": "own proposal; HTCDS per_RoleInProcess, last four mapped by own proposal",
      "codes": [
        {"code": "recruiter", "en": "Recruiter", "ko": "모집책", "htcds": "RecruiterOrIntermediary"},
        {"code": "broker_travel", "en": "Travel broker", "ko": "항공·여행 알선책", "htcds": "BrokerTravelAgent"},
        {"code": "transporter", "en": "Transporter", "ko": "운반책", "htcds": "Transporter"},
        {"code": "guard", "en": "Guard", "ko": "감시책", "htcds": "Abuser"},
        {"code": "manager", "en": "Manager", "ko": "관리책", "htcds": "Exploiter"},
        {"code": "boss", "en": "Boss", "ko": "총책", "htcds": "Exploiter"},
        {"code": "money_mule", "en": "Money mule", "ko": "자금 전달책", "htcds": "Other"},
        {"code": "unknown", "en": "Unknown", "ko": "미상", "htcds": "Other"}
      ]
    },
    {
      "name": "counterpart_kind",
      "source": "own proposal",
      "codes": [
        {"code": "ministry", "en": "Ministry", "ko": "부처", "km": "ក្រសួង"},
        {"code": "police", "en": "Police", "ko": "경찰", "km": "នគរបាល"},
        {"code": "task_force", "en": "Task force", "ko": "전담반", "km": "ក្រុមការងារ"},
        {"code": "immigration", "en": "Immigration", "ko": "이민국", "km": "អន្តោប្រវេសន៍"},
        {"code": "prosecutor_court", "en": "Prosecutor or court", "ko": "검찰·법원", "km": "អយ្យការ ឬតុលាការ"},
        {"code": "governor", "en": "Governor", "ko": "주정부", "km": "អភិបាល"},
        {"code": "military_police", "en": "Military police", "ko": "군사경찰", "km": "កងរាជអាវុធហត្ថ"},
        {"code": "prison", "en": "Prison", "ko": "교정시설", "km": "ពន្ធនាគារ"},
        {"code": "hospital", "en": "Hospital", "ko": "병원", "km": "មន្ទីរពេទ្យ"},
        {"code": "shelter", "en": "Shelter", "ko": "보호시설", "km": "ជម្រក"},
        {"code": "ngo", "en": "NGO", "ko": "NGO", "km": "អង្គការក្រៅរដ្ឋាភិបាល"},
        {"code": "international_organisation", "en": "International body", "ko": "국제기구", "km": "អង្គការអន្តរជាតិ"},
        {"code": "hotline", "en": "Hotline", "ko": "신고·상담 전화", "km": "ខ្សែទូរស័ព្ទបន្ទាន់"},
        {"code": "korean_government", "en": "Korean government", "ko": "한국 정부기관", "km": "រដ្ឋាភិបាលកូរ៉េ"},
        {"code": "korean_association", "en": "Korean association", "ko": "한인 단체", "km": "សមាគមកូរ៉េ"},
        {"code": "airport_border", "en": "Airport or border", "ko": "공항·국경", "km": "អាកាសយានដ្ឋាន ឬព្រំដែន"},
        {"code": "other", "en": "Other", "ko": "기타", "km": "ផ្សេងទៀត"}
      ]
    },
    {
      "name": "attachment_kind",
      "source": "own proposal",
      "codes": [
        {"code": "passport", "en": "Passport", "ko": "여권", "km": "លិខិតឆ្លងដែន"},
        {"code": "id_card", "en": "ID card", "ko": "신분증", "km": "អត្តសញ្ញាណប័ណ្ណ"},
        {"code": "face_photo", "en": "Face photo", "ko": "얼굴 사진", "km": "រូបថតមុខ"},
        {"code": "building_photo", "en": "Building photo", "ko": "건물 사진", "km": "រូបថតអគារ"},
        {"code": "video_request", "en": "Video asking rescue", "ko": "구조 요청 영상", "km": "វីដេអូសុំសង្គ្រោះ"},
        {"code": "chat_screenshot", "en": "Chat screenshot", "ko": "대화 캡처", "km": "រូបថតការជជែក"},
        {"code": "job_ad", "en": "Job advertisement", "ko": "구인 광고", "km": "ការផ្សាយការងារ"},
        {"code": "flight_record", "en": "Flight record", "ko": "항공 기록", "km": "កំណត់ត្រាហោះហើរ"},
        {"code": "police_letter", "en": "Police letter", "ko": "경찰 공문", "km": "លិខិតនគរបាល"},
        {"code": "immigration_letter", "en": "Immigration letter", "ko": "이민국 공문", "km": "លិខិតអន្តោប្រវេសន៍"},
        {"code": "medical", "en": "Medical record", "ko": "진료 기록", "km": "ឯកសារវេជ្ជសាស្ត្រ"},
        {"code": "court", "en": "Court document", "ko": "법원 문서", "km": "ឯកសារតុលាការ"},
        {"code": "consent", "en": "Consent", "ko": "동의서", "km": "លិខិតយល់ព្រម"},
        {"code": "note_verbale", "en": "Note verbale", "ko": "구상서", "km": "កំណត់ទូត"},
        {"code": "am_form", "en": "Missing person form (AM)", "ko": "실종자 조사표(AM)"},
        {"code": "pm_form", "en": "Body form (PM)", "ko": "시신 조사표(PM)"},
        {"code": "prisoner_list", "en": "List of prisoners", "ko": "수감자 명단"},
        {"code": "photo", "en": "Other photo", "ko": "기타 사진"},
        {"code": "other", "en": "Other", "ko": "기타", "km": "ផ្សេងទៀត"}
      ]
    },
    {
      "name": "sensitivity",
      "source": "own proposal",
      "codes": [
        {"code": "normal", "en": "Normal", "ko": "일반"},
        {"code": "restricted", "en": "Restricted", "ko": "제한"}
      ]
    },
    {
      "name": "home_region",
      "source": "ISO 3166-2:KR (Debian iso-codes 4.15); labels own proposal",
      "codes": [
        {"code": "KR-11", "en": "Seoul", "ko": "서울"},
        {"code": "KR-26", "en": "Busan", "ko": "부산"},
        {"code": "KR-27", "en": "Daegu", "ko": "대구"},
        {"code": "KR-28", "en": "Incheon", "ko": "인천"},
        {"code": "KR-29", "en": "Gwangju", "ko": "광주"},
        {"code": "KR-30", "en": "Daejeon", "ko": "대전"},
        {"code": "KR-31", "en": "Ulsan", "ko": "울산"},
        {"code": "KR-50", "en": "Sejong", "ko": "세종"},
        {"code": "KR-41", "en": "Gyeonggi", "ko": "경기"},
        {"code": "KR-42", "en": "Gangwon", "ko": "강원"},
        {"code": "KR-43", "en": "North Chungcheong", "ko": "충북"},
        {"code": "KR-44", "en": "South Chungcheong", "ko": "충남"},
        {"code": "KR-45", "en": "North Jeolla", "ko": "전북"},
        {"code": "KR-46", "en": "South Jeolla", "ko": "전남"},
        {"code": "KR-47", "en": "North Gyeongsang", "ko": "경북"},
        {"code": "KR-48", "en": "South Gyeongsang", "ko": "경남"},
        {"code": "KR-49", "en": "Jeju", "ko": "제주"}
      ]
    },
    {
      "name": "unknown_status",
      "source": "own proposal",
      "codes": [
        {"code": "unidentified", "en": "Unidentified", "ko": "신원 미확인"},
        {"code": "proposed", "en": "Somebody proposed", "ko": "후보 확인 중"},
        {"code": "identified", "en": "Identified", "ko": "신원 확인됨"},
        {"code": "not_ours", "en": "Not our national", "ko": "우리 국민 아님"},
        {"code": "closed", "en": "Closed", "ko": "종결"}
      ]
    },
    {
      "name": "unknown_condition",
      "source": "own proposal",
      "codes": [
        {"code": "alive_speaks", "en": "Alive, speaks", "ko": "생존, 말할 수 있음"},
        {"code": "alive_cannot_speak", "en": "Alive, cannot speak", "ko": "생존, 말할 수 없음"},
        {"code": "dead", "en": "Dead", "ko": "사망"}
      ]
    },
    {
      "name": "unknown_source",
      "source": "own proposal",
      "codes": [
        {"code": "phone", "en": "By telephone", "ko": "전화"},
        {"code": "letter", "en": "By letter", "ko": "공문·서신"},
        {"code": "visit", "en": "On a visit", "ko": "방문"},
        {"code": "press", "en": "From the press", "ko": "언론"},
        {"code": "list", "en": "On a list", "ko": "명단"}
      ]
    },
    {
      "name": "identified_by",
      "source": "Interpol DVI guide: fingerprints, teeth and DNA are primary identifiers; those of a living person own proposal",
      "codes": [
        {"code": "fingerprint", "en": "Fingerprints", "ko": "지문"},
        {"code": "dna", "en": "DNA", "ko": "유전자(DNA)"},
        {"code": "dental", "en": "Teeth", "ko": "치과 기록"},
        {"code": "passport_in_hand_alive", "en": "Passport in hand (alive)", "ko": "본인 여권 대조(생존자)"},
        {"code": "own_word_confirmed", "en": "Own word, confirmed", "ko": "본인 진술(확인됨)"},
        {"code": "family_visit_alive", "en": "Family visit (alive)", "ko": "가족 대면(생존자)"}
      ]
    },
    {
      "name": "height_how",
      "source": "own proposal",
      "codes": [
        {"code": "measured", "en": "Measured", "ko": "실측"},
        {"code": "estimated", "en": "Estimated", "ko": "추정"}
      ]
    },
    {
      "name": "build",
      "source": "own proposal, after the Interpol DVI forms",
      "codes": [
        {"code": "slim", "en": "Slim", "ko": "마른 편"},
        {"code": "medium", "en": "Medium", "ko": "보통"},
        {"code": "heavy", "en": "Heavy", "ko": "뚱뚱한 편"},
        {"code": "muscular", "en": "Muscular", "ko": "근육질"}
      ]
    },
    {
      "name": "blood_type",
      "source": "own proposal",
      "codes": [
        {"code": "a", "en": "A", "ko": "A형"},
        {"code": "b", "en": "B", "ko": "B형"},
        {"code": "ab", "en": "AB", "ko": "AB형"},
        {"code": "o", "en": "O", "ko": "O형"},
        {"code": "a_neg", "en": "A Rh−", "ko": "A형 Rh−"},
        {"code": "b_neg", "en": "B Rh−", "ko": "B형 Rh−"},
        {"code": "ab_neg", "en": "AB Rh−", "ko": "AB형 Rh−"},
        {"code": "o_neg", "en": "O Rh−", "ko": "O형 Rh−"}
      ]
    },
    {
      "name": "mark_kind",
      "source": "own proposal, after the Interpol DVI forms",
      "codes": [
        {"code": "tattoo", "en": "Tattoo", "ko": "문신"},
        {"code": "scar", "en": "Scar", "ko": "흉터"},
        {"code": "mole", "en": "Mole", "ko": "점"},
        {"code": "birthmark", "en": "Birthmark", "ko": "모반"},
        {"code": "piercing", "en": "Piercing", "ko": "피어싱"},
        {"code": "missing_tooth", "en": "Missing tooth", "ko": "빠진 치아"},
        {"code": "dental_work", "en": "Dental work", "ko": "치과 치료"},
        {"code": "missing_finger", "en": "Missing finger", "ko": "손가락 결손"},
        {"code": "surgery", "en": "Surgery", "ko": "수술 자국"},
        {"code": "glasses", "en": "Glasses", "ko": "안경"},
        {"code": "none", "en": "No marks", "ko": "특징 없음"}
      ]
    },
    {
      "name": "body_part",
      "source": "own proposal, after the Interpol DVI forms",
      "codes": [
        {"code": "scalp", "en": "Scalp", "ko": "두피"},
        {"code": "forehead", "en": "Forehead", "ko": "이마"},
        {"code": "face", "en": "Face", "ko": "얼굴"},
        {"code": "eye", "en": "Eye", "ko": "눈"},
        {"code": "ear", "en": "Ear", "ko": "귀"},
        {"code": "nose", "en": "Nose", "ko": "코"},
        {"code": "mouth", "en": "Mouth", "ko": "입·치아"},
        {"code": "neck", "en": "Neck", "ko": "목"},
        {"code": "shoulder", "en": "Shoulder", "ko": "어깨"},
        {"code": "upper_arm", "en": "Upper arm", "ko": "위팔"},
        {"code": "forearm", "en": "Forearm", "ko": "아래팔"},
        {"code": "wrist", "en": "Wrist", "ko": "손목"},
        {"code": "hand", "en": "Hand", "ko": "손"},
        {"code": "finger", "en": "Finger", "ko": "손가락"},
        {"code": "chest", "en": "Chest", "ko": "가슴"},
        {"code": "belly", "en": "Belly", "ko": "배"},
        {"code": "back", "en": "Back", "ko": "등"},
        {"code": "hip", "en": "Hip", "ko": "골반·엉덩이"},
        {"code": "thigh", "en": "Thigh", "ko": "허벅지"},
        {"code": "knee", "en": "Knee", "ko": "무릎"},
        {"code": "lower_leg", "en": "Lower leg", "ko": "종아리"},
        {"code": "foot", "en": "Foot", "ko": "발"}
      ]
    },
    {
      "name": "body_side",
      "source": "own proposal",
      "codes": [
        {"code": "left", "en": "Left", "ko": "왼쪽"},
        {"code": "right", "en": "Right", "ko": "오른쪽"},
        {"code": "both", "en": "Both sides", "ko": "양쪽"},
        {"code": "middle", "en": "Middle", "ko": "가운데"}
      ]
    },
    {
      "name": "mark_motif",
      "source": "own proposal",
      "codes": [
        {"code": "dragon", "en": "Dragon", "ko": "용"},
        {"code": "tiger", "en": "Tiger", "ko": "호랑이"},
        {"code": "carp", "en": "Carp", "ko": "잉어"},
        {"code": "snake", "en": "Snake", "ko": "뱀"},
        {"code": "bird", "en": "Bird", "ko": "새"},
        {"code": "butterfly", "en": "Butterfly", "ko": "나비"},
        {"code": "flower", "en": "Flower", "ko": "꽃"},
        {"code": "skull", "en": "Skull", "ko": "해골"},
        {"code": "heart", "en": "Heart", "ko": "하트"},
        {"code": "star", "en": "Star", "ko": "별"},
        {"code": "cross", "en": "Cross", "ko": "십자가"},
        {"code": "letters", "en": "Letters", "ko": "글자"},
        {"code": "number", "en": "Number", "ko": "숫자"},
        {"code": "pattern", "en": "Pattern", "ko": "무늬"},
        {"code": "portrait", "en": "Portrait", "ko": "인물"},
        {"code": "other", "en": "Other", "ko": "기타"}
      ]
    },
    {
      "name": "clothing_item",
      "source": "own proposal, after the Interpol DVI forms",
      "codes": [
        {"code": "tshirt", "en": "T-shirt", "ko": "티셔츠"},
        {"code": "shirt", "en": "Shirt", "ko": "셔츠"},
        {"code": "hoodie", "en": "Hooded top", "ko": "후드티"},
        {"code": "jacket", "en": "Jacket", "ko": "겉옷"},
        {"code": "trousers", "en": "Trousers", "ko": "긴바지"},
        {"code": "jeans", "en": "Jeans", "ko": "청바지"},
        {"code": "shorts", "en": "Shorts", "ko": "반바지"},
        {"code": "skirt", "en": "Skirt", "ko": "치마"},
        {"code": "dress", "en": "Dress", "ko": "원피스"},
        {"code": "uniform", "en": "Uniform", "ko": "작업복·유니폼"},
        {"code": "underwear", "en": "Underwear", "ko": "속옷"},
        {"code": "shoes", "en": "Shoes", "ko": "신발"},
        {"code": "slippers", "en": "Slippers", "ko": "슬리퍼"},
        {"code": "hat", "en": "Hat", "ko": "모자"},
        {"code": "watch", "en": "Watch", "ko": "시계"},
        {"code": "jewellery", "en": "Jewellery", "ko": "장신구"},
        {"code": "bag", "en": "Bag", "ko": "가방"},
        {"code": "other", "en": "Other", "ko": "기타"}
      ]
    },
    {
      "name": "colour",
      "source": "own proposal",
      "codes": [
        {"code": "black", "en": "Black", "ko": "검정"},
        {"code": "white", "en": "White", "ko": "흰색"},
        {"code": "grey", "en": "Grey", "ko": "회색"},
        {"code": "red", "en": "Red", "ko": "빨강"},
        {"code": "orange", "en": "Orange", "ko": "주황"},
        {"code": "yellow", "en": "Yellow", "ko": "노랑"},
        {"code": "green", "en": "Green", "ko": "초록"},
        {"code": "blue", "en": "Blue", "ko": "파랑"},
        {"code": "navy", "en": "Navy", "ko": "남색"},
        {"code": "purple", "en": "Purple", "ko": "보라"},
        {"code": "pink", "en": "Pink", "ko": "분홍"},
        {"code": "brown", "en": "Brown", "ko": "갈색"},
        {"code": "beige", "en": "Beige", "ko": "베이지"},
        {"code": "mixed", "en": "Several colours", "ko": "여러 색"}
      ]
    },
    {
      "name": "lead_kind",
      "source": "own proposal",
      "codes": [
        {"code": "person", "en": "Person", "ko": "사람"},
        {"code": "group", "en": "Group", "ko": "조직"},
        {"code": "posting", "en": "Posting", "ko": "게시물"}
      ]
    },
    {
      "name": "posting_site",
      "source": "own proposal, after recruit_app and what a press article of 2025 names",
      "codes": [
        {"code": "telegram", "en": "Telegram", "ko": "텔레그램"},
        {"code": "open_chat", "en": "Open chat room", "ko": "오픈채팅"},
        {"code": "facebook", "en": "Facebook", "ko": "페이스북"},
        {"code": "instagram", "en": "Instagram", "ko": "인스타그램"},
        {"code": "threads", "en": "Threads", "ko": "스레드"},
        {"code": "x", "en": "X", "ko": "X(트위터)"},
        {"code": "tiktok", "en": "TikTok", "ko": "틱톡"},
        {"code": "naver_cafe", "en": "Naver café", "ko": "네이버 카페"},
        {"code": "job_site", "en": "Job site", "ko": "구인 사이트"},
        {"code": "board", "en": "Message board", "ko": "게시판"},
        {"code": "dating_app", "en": "Dating app", "ko": "데이팅 앱"},
        {"code": "other", "en": "Other", "ko": "기타"}
      ]
    },
    {
      "name": "autopsy_answer",
      "source": "own proposal, after the joint autopsy of 2025-10-20",
      "codes": [
        {"code": "agreed", "en": "Agreed", "ko": "동의"},
        {"code": "refused", "en": "Refused", "ko": "거부"},
        {"code": "undecided", "en": "Not decided", "ko": "미결정"},
        {"code": "not_asked", "en": "Not asked yet", "ko": "미문의"}
      ]
    }
  ]
}

"""#
}
