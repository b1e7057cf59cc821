/** Whether most readers in the UK know the short form better than the long one, or it is no acronym at all. */
export const isWellKnown = (acronym: string): boolean => KNOWN.has(acronym) || ROMAN.test(acronym);

const ROMAN = /^[IVXLC]+$/;

const KNOWN = new Set(
  [
    "UK GB EU US USA UN NI GDPR",
    "EC NHS GP HM DBS ACAS AGM FA BBC MP MEP HMRC DWP DVLA UCAS MOT RSPCA NATO OFSTED TV VAT",
    "NW NE SW SE",
    "SSL TLS IP IT ID PC PDF URL HTML HTTP HTTPS WWW SMS MMS GPS CCTV USB DVD CD QR WIFI FAQ FAQS SIM ATM AI HTTP RSS XML JSON CSV",
    "PIN CV HR PR CEO PO AM PM BST GMT NB PS RE OK FAO CC BCC AKA ASAP DIY DOB TEL FAX EMAIL WEB",
    "HIV AIDS DNA COVID LGBT LGBTQ BAME SEN",
    "LTD PLC LLP CIC CIO INC",
    "MR MRS MS DR ST BA BSC MA MSC PHD",
    "GOV ORG COM NET ICO",
    "NOT AND OR THE WE YOU OUR IF NO YES ANY ALL IS ARE MAY MUST DO BY OF TO IN ON AS IT",
  ].flatMap((line) => line.split(" ")),
);
