@extends('layouts.app')
@section('title', 'Privacy notice')
@push('styles')
<style>.notice { margin: 0 }</style>
@endpush
@section('content')
{{-- The notice of the streetlight service --}}
@php $service = 'Report a broken streetlight'; @endphp
<x-page-heading level="1">Privacy notice</x-page-heading>
<p>Fellside Council runs the {{ $service }} service. Fellside Council is the data controller.</p>
<p>@lang('Last updated: 3 March 2025')</p>
<h2>{{ __('What we collect') }}</h2>
<p>{{ __('We collect:') }}</p>
<ul>
  <li>{{ __('your name') }}</li>
  <li>{{ __('your email address') }}</li>
  <li>{{ __('the place of the streetlight') }}</li>
</ul>
@if ($danger)
<p>If you report a danger to life, we also collect your telephone number.</p>
@endif
<h2>Why we use it</h2>
<p>We use your personal data to repair streetlights. Our lawful basis is public task: we have a legal duty to maintain the highway under the Highways Act 1980.</p>
<h2>Who we share it with</h2>
<p>We share your data with Lumen Repairs Ltd, our contractor, and with nobody else. {!! __('We don’t send your personal data outside the UK.') !!}</p>
<h2>How long we keep it</h2>
<table>
  <thead><tr><th>What</th><th>How long</th></tr></thead>
  <tbody>
    <tr><td>Reports</td><td>6 years</td></tr>
    <tr><td>Website logs</td><td>30 days</td></tr>
  </tbody>
</table>
<p>We delete reports when this time is over. Read <x-link href="https://www.fellside.gov.uk/retention">our retention schedule</x-link>.</p>
<h2>Your rights</h2>
<p>You have the right to:</p>
<ul>
  @foreach (['ask for a copy of your data', 'have it corrected', 'have it deleted', 'object to our use of it'] as $right)
    <li>{{ $right }}</li>
  @endforeach
</ul>
<h2>Contact us</h2>
<p>Write to our data protection officer at <a href="mailto:dpo@fellside.gov.uk">dpo@fellside.gov.uk</a>.</p>
<p>If you are unhappy, you can complain to us at the same address, or to the <a href="https://ico.org.uk/make-a-complaint/">Information Commissioner’s Office</a>.</p>
@endsection
